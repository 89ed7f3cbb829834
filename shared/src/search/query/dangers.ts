import { wordsOf } from '../../text/words.ts'
import { isStopWord, stemOf } from '../french/index.ts'
import type { Danger } from '../types.ts'

/** Telling words that may stand between those of a phrase. */
const NEAR = 2

/**
 * Ids of the lines to call when a text says one of the phrases of a danger, in the lead’s order, each
 * once. A phrase of one telling word (« il veut me tuer ») must stand as it is: its small words tell
 * who is in danger. Of a longer one the telling words must stand near each other, in any order.
 */
export const findDangers = ({
  dangers,
  texts,
}: {
  dangers: readonly Danger[]
  /** As typed, and with its misspelt words mended. */
  texts: string[]
}): string[] => {
  const said = texts.map((text) => wordsOf(text).map(partOf))
  const telling = said.map((parts) => parts.flatMap(({ stem, isCommon }) => (isCommon ? [] : stem)))
  const found = dangers.filter(({ words }) =>
    words.some((phrase) => {
      const wanted = wordsOf(phrase).map(partOf)
      const stems = wanted.flatMap(({ stem, isCommon }) => (isCommon ? [] : stem))
      return stems.length > 1
        ? telling.some((row) => standNear(stems, row))
        : said.some((parts) => standSo(wanted, parts))
    }),
  )
  return [...new Set(found.flatMap(({ hotlines }) => hotlines.map((slug) => `hotline:${slug}`)))]
}

type Part = { stem: string; isCommon: boolean }

const partOf = (word: string): Part =>
  isStopWord(word) ? { stem: word, isCommon: true } : { stem: stemOf(word), isCommon: false }

const standSo = (wanted: Part[], said: Part[]): boolean =>
  wanted.length > 0 &&
  said.some((_, start) => wanted.every(({ stem }, place) => said[start + place]?.stem === stem))

/** True when some stretch of the text, little longer than the phrase, holds all its stems. */
const standNear = (stems: string[], telling: string[]): boolean => {
  const length = stems.length + NEAR
  return telling.some((_, start) => {
    const stretch = new Set(telling.slice(start, start + length))
    return stems.every((stem) => stretch.has(stem))
  })
}
