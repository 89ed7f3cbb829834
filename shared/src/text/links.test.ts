import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesWithLinks } from './links.ts'

const links = (text: string) =>
  piecesWithLinks(text).flatMap(({ text: words, href }) => (href === null ? [] : [[words, href]]))

it.each([
  [
    'Voyez https://www.caf.fr/allocataires/, puis la mairie.',
    [['https://www.caf.fr/allocataires/', 'https://www.caf.fr/allocataires/']],
  ],
  [
    '(http://exemple.example/a?b=c&d=1)',
    [['http://exemple.example/a?b=c&d=1', 'http://exemple.example/a?b=c&d=1']],
  ],
  ['Appelez le 01 39 50 84 72.', [['01 39 50 84 72', 'tel:+33139508472']]],
  [
    '06.12.34.56.78 ou 0612345678',
    [
      ['06.12.34.56.78', 'tel:+33612345678'],
      ['0612345678', 'tel:+33612345678'],
    ],
  ],
  ['+33 1 39 50 84 72', [['+33 1 39 50 84 72', 'tel:+33139508472']]],
  ['Appelez le 39 19, dossier 0139508472123, le 01/02/2026 à 10 h 30.', []],
  ['javascript:alert(1) data:text/html,x //evil.example mailto:a@b.example', []],
  ['https://', []],
  [
    'https://exemple.example/01 39 50 84 72',
    [['https://exemple.example/01', 'https://exemple.example/01']],
  ],
])('finds what can be followed in %j', (text, expected) => {
  expect(links(text)).toEqual(expected)
})

it('says every word of the text, in order, and leads nowhere but to the web or a telephone', () => {
  const word = fc.constantFrom(
    'https://',
    'http://a.example',
    ' ',
    '.',
    '01 39 50 84 72',
    '"',
    '<',
    '\n',
    '(',
    '0',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join('')),
      ),
      (text) => {
        const pieces = piecesWithLinks(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { href } of pieces)
          if (href !== null) expect(href).toMatch(/^(https?:\/\/|tel:\+33\d{9}$)/)
      },
    ),
  )
})
