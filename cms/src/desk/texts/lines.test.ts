import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergedText, piecesOf, type Piece } from './lines.ts'

const text = fc
  .array(fc.constantFrom('Bonjour,', 'Voyez l’ADIL.', '', 'Apportez le bail.', 'À bientôt'), {
    maxLength: 12,
  })
  .map((lines) => lines.join('\n'))

const side = (pieces: readonly Piece[], kind: 'own' | 'other') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .flatMap(({ lines }) => lines)
    .join('\n')

it('tells what both texts have, and what only one of them', () => {
  const own = 'Bonjour,\nVoyez l’ADIL.\nÀ bientôt'
  const other = 'Bonjour,\nAppelez le CLLAJ.\nÀ bientôt'
  expect(piecesOf(own, other)).toEqual([
    { kind: 'same', lines: ['Bonjour,'] },
    { kind: 'other', lines: ['Appelez le CLLAJ.'] },
    { kind: 'own', lines: ['Voyez l’ADIL.'] },
    { kind: 'same', lines: ['À bientôt'] },
  ])
})

it('holds each of the two texts whole, and a merged one with every line of both', () => {
  fc.assert(
    fc.property(text, text, (own, other) => {
      const pieces = piecesOf(own, other)
      expect(side(pieces, 'own')).toBe(own)
      expect(side(pieces, 'other')).toBe(other)
      const merged = mergedText(pieces).split('\n')
      for (const line of [...own.split('\n'), ...other.split('\n')]) expect(merged).toContain(line)
    }),
  )
})

it('says of two texts that are too long to compare that they are two texts', () => {
  const many = (word: string) => Array.from({ length: 5000 }, (_, at) => `${word} ${at}`).join('\n')
  expect(piecesOf(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['other', 'own'])
})
