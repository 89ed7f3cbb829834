import { stemOf, tellingWords } from '../french/index.ts'
import { openPieces } from './pieces.ts'

/** Words and their stems by number, in the order in which they were met: a page is remembered by numbers. */
export type WordList = {
  words: string[]
  /** Of each word, the number of its stem. */
  stemOfWord: number[]
  stems: string[]
  /** Numbers of the telling words of a text, in order: `tellingWords` said in numbers. */
  read: (text: string) => number[]
}

/** Pieces of text whose words are remembered: French has far fewer that come back. */
const PIECES_MAX = 200_000

export const makeWordList = (): WordList => {
  const words: string[] = []
  const stems: string[] = []
  const stemOfWord: number[] = []
  const [wordNumbers, stemNumbers] = [new Map<string, number>(), new Map<string, number>()]

  const numberOf = (word: string): number => {
    const before = wordNumbers.get(word)
    if (before !== undefined) return before
    wordNumbers.set(word, words.push(word) - 1)
    const stem = stemOf(word)
    const number = stemNumbers.get(stem) ?? stems.push(stem) - 1
    stemNumbers.set(stem, number)
    stemOfWord.push(number)
    return words.length - 1
  }
  // White space always ends a word, and what a word is normalised to depends on nothing beyond it.
  const eachPiece = openPieces({
    find: (piece): readonly number[] => tellingWords(piece).map(numberOf),
    piecesMax: PIECES_MAX,
  })
  const read = (text: string): number[] => {
    const numbers: number[] = []
    eachPiece(text, (found) => {
      for (const number of found) numbers.push(number)
    })
    return numbers
  }
  return { words, stemOfWord, stems, read }
}
