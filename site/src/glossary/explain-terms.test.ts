import type { GlossaryTerm } from '@infos-droits/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainTerms } from './explain-terms.ts'

const term = (slug: string, word: string, aliases: string[] = []): GlossaryTerm => ({
  id: slug,
  digest: '0'.repeat(64),
  slug,
  term: word,
  expansion: null,
  definition: 'Une explication.',
  aliases,
  link: null,
})

const TERMS = [
  term('rsa', 'RSA'),
  term('ase', 'ASE'),
  term('commission', 'commission d’attribution', ["commissions d'attribution"]),
  term('attribution', 'attribution'),
  term('droits', 'droits & devoirs'),
]

const explain = (...parts: string[]) =>
  explainTerms({ parts, terms: TERMS, label: (word) => `${word}, mot expliqué` })

const slugs = (...parts: string[]) => explain(...parts).explained.map(({ term: { slug } }) => slug)

describe('a term', () => {
  it('becomes a link to its explanation, which knows the way back', () => {
    const { parts, explained } = explain('<p>Le RSA est une aide.</p>')
    expect(parts).toEqual([
      '<p>Le <a class="term" id="texte-rsa" href="#mot-rsa" aria-label="RSA, mot expliqué">RSA</a> est une aide.</p>',
    ])
    expect(explained).toMatchObject([{ id: 'mot-rsa', backId: 'texte-rsa' }])
  })

  it('is explained once in a page, where it comes first', () => {
    const { parts, explained } = explain('<p>Rien.</p>', '<p>RSA, RSA</p>', '<p>RSA</p>')
    expect(explained).toHaveLength(1)
    expect(parts.join('').match(/class="term"/g)).toHaveLength(1)
    expect(parts[1]).toMatch(/^<p><a class="term"/)
  })

  it('is left alone inside a link, a heading and a label, and explained after it', () => {
    const html =
      '<h3>RSA</h3><p><a href="https://a.test">le <strong>RSA</strong></a> <label>RSA</label> RSA</p>'
    const { parts } = explain(html)
    expect(parts[0]).toMatch(/RSA<\/label> <a class="term"/)
    expect(parts[0]?.match(/class="term"/g)).toHaveLength(1)
  })

  it('is a whole word, elision and brackets aside', () => {
    expect(slugs('RSAC, mini-RSA, RSA2')).toEqual([])
    expect(slugs('l’RSA')).toEqual(['rsa'])
    expect(slugs('(RSA)')).toEqual(['rsa'])
  })

  it('keeps its capitals when it is an acronym', () => {
    expect(slugs('ase, Ase')).toEqual([])
    expect(slugs('l’ASE')).toEqual(['ase'])
  })

  it('is found under its other writings, spaces and apostrophes', () => {
    expect(slugs("La Commission\u00A0d'attribution")).toEqual(['commission'])
    expect(slugs('Les commissions d’attribution')).toEqual(['commission'])
    expect(slugs('Vos droits &amp; devoirs')).toEqual(['droits'])
  })

  it('gives way to a longer one that holds it', () => {
    expect(slugs('la commission d’attribution puis l’attribution')).toEqual([
      'commission',
      'attribution',
    ])
  })
})

it('says nothing without terms', () => {
  const parts = ['<p>RSA</p>']
  expect(explainTerms({ parts, terms: [], label: String })).toEqual({ parts, explained: [] })
})

it('never changes what is read', () => {
  const piece = fc.constantFrom('<p>', '</p>', '<a href="#">', '</a>', 'RSA', ' ', 'ASE', 'mot')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = pieces.join('')
      const { parts } = explain(html)
      const text = (it: string) => it.replace(/<[^>]*>/g, '')
      expect(text(parts.join(''))).toBe(text(html))
    }),
  )
})
