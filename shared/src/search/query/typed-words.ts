import { wordsOf } from '../../text/words.ts'
import { isStopWord } from '../french/index.ts'
import type { Speller } from './speller.ts'

/** A word as typed, normalised, and where it stands in the text. */
export type TypedWord = { word: string; start: number; end: number; isJoined: boolean }

/** What is read of a text: searching must stay cheap, for the server too. */
const LONGEST = { characters: 1500, words: 150 } as const

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text with their places. */
export const typedWords = (text: string): TypedWord[] =>
  [...text.slice(0, LONGEST.characters).matchAll(WORD)]
    .flatMap(({ 0: typed, index }) =>
      wordsOf(typed).map((word) => ({
        word,
        start: index,
        end: index + typed.length,
        isJoined: false,
      })),
    )
    .slice(0, LONGEST.words)

/** Joins words that stray spaces or points have cut: « accom pagnement », « R.S.A. ». */
export const joinBroken = ({
  words,
  speller,
}: {
  words: TypedWord[]
  speller: Speller
}): TypedWord[] =>
  joinLetters({ words, speller }).reduce<TypedWord[]>((joined, next) => {
    const before = joined.at(-1)
    if (before !== undefined && isOneWord({ before: before.word, next: next.word, speller }))
      joined[joined.length - 1] = join([before, next])
    else joined.push(next)
    return joined
  }, [])

const isOneWord = ({
  before,
  next,
  speller,
}: {
  before: string
  next: string
  speller: Speller
}): boolean =>
  before.length + next.length >= 5 &&
  !isStopWord(next) &&
  (!speller.isKnown(before) || !speller.isKnown(next)) &&
  speller.isKnown(before + next)

/** Letters of an acronym, one by one. */
const LETTERS_MIN = 3

const joinLetters = ({ words, speller }: { words: TypedWord[]; speller: Speller }): TypedWord[] => {
  const joined: TypedWord[] = []
  let place = 0
  while (place < words.length) {
    let end = place
    while (words[end]?.word.length === 1) end += 1
    const letters = words.slice(place, end)
    const first = words[place]
    const isAcronym =
      letters.length >= LETTERS_MIN && speller.isKnown(letters.map(({ word }) => word).join(''))
    if (isAcronym) {
      joined.push(join(letters))
      place = end
    } else {
      if (first !== undefined) joined.push(first)
      place += 1
    }
  }
  return joined
}

const join = (words: TypedWord[]): TypedWord => ({
  word: words.map(({ word }) => word).join(''),
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
  isJoined: true,
})
