import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CUT, htmlToText } from './html-text.ts'

it('keeps paragraphs, lists, quotations and where links lead', () => {
  const html =
    '<p>Bonjour,<br>voici&nbsp;:</p><ul><li>un <b>gras</b></li><li><a href="https://exemple.example/a">ici</a></li></ul><blockquote>vieux<br>mot</blockquote><a href="mailto:a@b.example">a@b.example</a>'
  expect(htmlToText(html)).toBe(
    'Bonjour,\nvoici\u00A0:\n\n• un gras\n• ici (https://exemple.example/a)\n\n> vieux\n> mot\n>\na@b.example',
  )
})

it('loses no word of a text and shows nothing that is hidden', () => {
  const word = fc.stringMatching(/^[a-zà-ü]{3,8}$/)
  const tag = fc.constantFrom('p', 'div', 'span', 'td', 'li', 'b', 'blockquote', 'h2', 'pre')
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, word), { maxLength: 20 }), (parts) => {
      const html = parts.map(([name, text]) => `<${name}>${text} </${name}>`).join('')
      const text = htmlToText(`<style>caché</style>${html}<p style="display:none">caché</p>`)
      expect(text.match(/[a-zà-ü]{3,8}/g) ?? []).toEqual(parts.map(([, said]) => said))
    }),
  )
})

it.each([
  '<a href="https://exemple.example">'.repeat(100_000),
  '<a href="https://exemple.example">x</a>'.repeat(50_000),
  '<b>x '.repeat(300_000),
  '<blockquote>x'.repeat(2_000),
  '<'.repeat(1_000_000),
])('is done with a large mail at once', (html) => {
  const begin = performance.now()
  htmlToText(html)
  expect(performance.now() - begin).toBeLessThan(10_000)
})

it('says where a mail of very many tags is cut, so that it is kept whole beside it', () => {
  expect(htmlToText('<p>un</p>'.repeat(20_000)).endsWith(`un\n${CUT}`)).toBe(true)
  expect(htmlToText('<p>un</p>'.repeat(10_000)).endsWith('un')).toBe(true)
})
