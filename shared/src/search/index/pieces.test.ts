import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openPieces } from './pieces.ts'

const opened = (piecesMax: number) => {
  const asked: string[] = []
  const eachPiece = openPieces({
    find: (piece) => {
      asked.push(piece)
      return { piece }
    },
    piecesMax,
  })
  const piecesOf = (text: string): string[] => {
    const pieces: string[] = []
    eachPiece(text, ({ piece }) => pieces.push(piece))
    return pieces
  }
  return { asked, piecesOf }
}

/** What the pieces of a text are by definition. */
const split = (text: string): string[] => text.split(/\s+/).filter((piece) => piece !== '')

it('cuts a text where a regular expression sees white space, whatever the letters', () => {
  const { piecesOf } = opened(100)
  for (let code = 0; code < 0x10000; code += 1) {
    const text = `a${String.fromCharCode(code)}b`
    expect(piecesOf(text)).toEqual(split(text))
  }
})

it('gives the pieces of any text in order, remembered or not', () => {
  const many = opened(1000)
  const few = opened(2)
  const letters = fc.constantFrom('a', 'b', 'é', ' ', '\n', '\u202F', '’', '😀')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (signs) => {
      const text = signs.join('')
      expect(many.piecesOf(text)).toEqual(split(text))
      expect(few.piecesOf(text)).toEqual(split(text))
    }),
  )
})

it('finds what a piece means once, also once there are more than its first slots hold', () => {
  const { asked, piecesOf } = opened(100_000)
  const pieces = Array.from({ length: 20_000 }, (_, number) => `piece${String(number)}`)
  expect(piecesOf(pieces.join(' '))).toEqual(pieces)
  expect(piecesOf(pieces.toReversed().join('\t'))).toEqual(pieces.toReversed())
  expect(asked).toEqual(pieces)
})

it('tells pieces of the same hash apart', () => {
  // 31 × 'A' + 'a' = 31 × 'B' + 'B'.
  const { asked, piecesOf } = opened(100)
  expect(piecesOf('Aa BB Aa')).toEqual(['Aa', 'BB', 'Aa'])
  expect(asked).toEqual(['Aa', 'BB'])
})
