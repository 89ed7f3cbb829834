import { describe, expect, it } from 'vitest'
import type { Linked } from '../../internal-links/index.ts'
import { textToHtml as write } from './html.ts'

/** One guide has a page; nothing else does. */
const addressOf = ({ relationTo, value }: Linked) =>
  `${relationTo}/${value}` === 'guides/loyer' ? '/logement/loyer/' : null
const textToHtml = (given: unknown) => write({ text: given, addressOf })

const text = (value: string, format = 0) => ({ type: 'text', text: value, format })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const state = (...children: object[]) => ({ root: { type: 'root', children } })
const link = (url: string, ...children: object[]) => ({ type: 'link', fields: { url }, children })

describe('textToHtml', () => {
  it('writes paragraphs, bold, italic and links, and nothing else', () => {
    const html = textToHtml(
      state(
        paragraph(text('Appelez '), text('vite', 1), text(' ou ', 2), text('tout', 3)),
        paragraph(link('https://www.caf.fr/?a=1&b=2', text('la CAF'))),
      ),
    )
    expect(html).toBe(
      '<p>Appelez <strong>vite</strong><em> ou </em><strong><em>tout</em></strong></p>' +
        '<p><a href="https://www.caf.fr/?a=1&amp;b=2">la CAF</a></p>',
    )
  })

  it('writes lists, one in the other', () => {
    const item = (...children: object[]) => ({ type: 'listitem', children })
    const inner = { type: 'list', tag: 'ol', children: [item(text('deux'))] }
    const outer = { type: 'list', tag: 'ul', children: [item(text('un')), item(inner)] }
    expect(textToHtml(state(outer))).toBe('<ul><li>un</li><li><ol><li>deux</li></ol></li></ul>')
  })

  it('writes a link to a page of the site with the address of today', () => {
    const internal = (doc: object) => ({
      type: 'link',
      fields: { linkType: 'internal', url: 'https://', doc },
      children: [text('la fiche', 1)],
    })
    const shown = internal({ relationTo: 'guides', value: 'loyer' })
    expect(textToHtml(state(paragraph(text('Voir '), shown)))).toBe(
      '<p>Voir <a href="/logement/loyer/"><strong>la fiche</strong></a></p>',
    )
    const gone = internal({ relationTo: 'themes', value: 'loyer' })
    expect(textToHtml(state(paragraph(text('Voir '), gone)))).toBe(
      '<p>Voir <strong>la fiche</strong></p>',
    )
    const strange = internal({ relationTo: 'users', value: 'loyer' })
    expect(() => textToHtml(state(paragraph(strange)))).toThrow(/adresse https/)
  })

  it('escapes what was typed', () => {
    expect(textToHtml(state(paragraph(text('<script> & "x"'))))).toBe(
      '<p>&lt;script&gt; &amp; &quot;x&quot;</p>',
    )
  })

  it('leaves out empty paragraphs and turns a line break into a space', () => {
    const html = textToHtml(
      state(
        paragraph(),
        paragraph(text('a'), { type: 'linebreak' }, text('b')),
        paragraph(text(' ')),
      ),
    )
    expect(html).toBe('<p>a b</p>')
  })

  it('ignores decorations that the site has no words for', () => {
    expect(textToHtml(state(paragraph(text('souligné', 8))))).toBe('<p>souligné</p>')
  })

  it.each([
    [state(paragraph(text('x')), { type: 'heading', children: [text('Titre')] }), /heading/],
    [state(paragraph({ type: 'upload' })), /upload/],
    [state({ type: 'list', tag: 'ul', children: [paragraph(text('x'))] }), /paragraph/],
    [state(paragraph(link('javascript:alert(1)', text('x')))), /javascript/],
    [state(paragraph(link('http://www.caf.fr', text('x')))), /http:/],
    [state(paragraph()), /vide/],
    [null, /vide/],
  ])('refuses what it cannot show rather than lose it (%#)', (given, reason) => {
    expect(() => textToHtml(given)).toThrow(reason)
  })
})
