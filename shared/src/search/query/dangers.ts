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
  dangers: readonly CompiledDanger[]
  /** As typed, and with its misspelt words mended. */
  texts: string[]
}): string[] => {
  const said = texts.map((text) => wordsOf(text).map(partOf))
  const telling = said.map(tellingOf)
  const stemsSaid = new Set(said.flatMap((row) => row.map(({ stem }) => stem)))
  const isSaid = ({ parts, stems }: Phrase): boolean => {
    // Of hundreds of phrases nearly all are left here.
    if (!stems.every((stem) => stemsSaid.has(stem))) return false
    return stems.length > 1
      ? telling.some((row) => standNear(stems, row))
      : said.some((row) => standSo(parts, row))
  }
  const found = dangers.filter(({ phrases }) => phrases.some(isSaid))
  return [...new Set(found.flatMap(({ hotlines }) => hotlines.map((slug) => `hotline:${slug}`)))]
}

/** A danger whose phrases are ready to be compared: hundreds of them are, at each key. */
export type CompiledDanger = { hotlines: string[]; phrases: Phrase[] }

type Phrase = { parts: Part[]; stems: string[] }

export const compileDangers = (dangers: readonly Danger[]): CompiledDanger[] =>
  dangers.map(({ hotlines, words }) => ({
    hotlines,
    phrases: words.map((phrase) => {
      const parts = wordsOf(phrase).map(partOf)
      return { parts, stems: tellingOf(parts) }
    }),
  }))

type Part = { stem: string; isCommon: boolean }

const tellingOf = (parts: Part[]): string[] =>
  parts.flatMap(({ stem, isCommon }) => (isCommon ? [] : stem))

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
