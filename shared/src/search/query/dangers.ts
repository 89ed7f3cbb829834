import { wordsOf } from '../../text/words.ts'
import { isStopWord, stemOf, stemsOf } from '../french/index.ts'
import type { Danger } from '../types.ts'

/** Telling words that may stand between those of a phrase. */
const NEAR = 2

/**
 * The dangers of which a text says one of the phrases. The telling words of a phrase must stand near
 * each other in its order, and so must « me », which tells who is in danger. A phrase of one telling
 * word (« il veut me tuer ») and one in « » must stand as it is; one that ends with a point must be all
 * that is told.
 */
export const findDangers = ({
  dangers,
  texts,
}: {
  dangers: readonly CompiledDanger[]
  /** As typed, and with its misspelt words mended. */
  texts: string[]
}): CompiledDanger[] => {
  const said = texts.map((text) => wordsOf(text).map(partOf))
  const stemsSaid = new Set(said.flatMap((row) => row.map(({ stem }) => stem)))
  const isSaid = (phrase: Phrase): boolean =>
    // Of hundreds of phrases nearly all are left here.
    phrase.telling.every((stem) => stemsSaid.has(stem)) && said.some((row) => standsIn(phrase, row))
  return dangers.filter(({ phrases }) => phrases.some(isSaid))
}

/** Ids of the lines to call, in the lead’s order, each once. */
export const linesOf = (dangers: readonly CompiledDanger[]): string[] => [
  ...new Set(dangers.flatMap(({ hotlines }) => hotlines.map((slug) => `hotline:${slug}`))),
]

/**
 * A danger whose phrases are ready to be compared: hundreds of them are, at each key. `means`: its name
 * as stems, one row for each of its parts: what pages say for it.
 */
export type CompiledDanger = { hotlines: string[]; means: string[][]; phrases: Phrase[] }

type Phrase = {
  parts: Part[]
  telling: string[]
  isQuoted: boolean
  isExact: boolean
  isAlone: boolean
}

export const compileDangers = (dangers: readonly Danger[]): CompiledDanger[] =>
  dangers.map(({ name, hotlines, words }) => ({
    hotlines,
    means: name
      .split(',')
      .map(stemsOf)
      .filter((stems) => stems.length > 0),
    phrases: words.map(phraseOf),
  }))

const phraseOf = (phrase: string): Phrase => {
  const parts = wordsOf(phrase).map(partOf)
  const telling = tellingOf(parts)
  const isQuoted = /^[«"]/.test(phrase)
  const isExact = isQuoted || telling.length <= 1
  const isKept = ({ stem, isCommon }: Part) => isExact || !isCommon || ME.has(stem)
  const isAlone = phrase.endsWith('.')
  return { parts: parts.filter(isKept), telling, isExact, isQuoted, isAlone }
}

type Part = { stem: string; isCommon: boolean }

const tellingOf = (parts: Part[]): string[] =>
  parts.flatMap(({ stem, isCommon }) => (isCommon ? [] : stem))

const partOf = (word: string): Part =>
  isStopWord(word) ? { stem: word, isCommon: true } : { stem: stemOf(word), isCommon: false }

/** « m’a » is often written « ma ». */
const ME = new Set(['me', 'm'])
const ME_OR_US = new Set([...ME, 'ma', 'nous'])

const standsIn = (phrase: Phrase, said: Part[]): boolean => {
  const { parts, telling, isExact } = phrase
  if (parts.length === 0 || (phrase.isAlone && !isAllOf(phrase, said))) return false
  return said.some((_, start) =>
    isExact
      ? parts.every(({ stem }, place) => said[start + place]?.stem === stem)
      : standNear({ wanted: parts, said: said.slice(start), most: telling.length + NEAR }),
  )
}

/** True when the text tells no more than the phrase; in « » it must be the same word for word. */
const isAllOf = ({ parts, telling, isQuoted }: Phrase, said: Part[]): boolean =>
  isQuoted ? said.length === parts.length : tellingOf(said).length === telling.length

/** True when the text says all that is wanted in its order within `most` telling words. */
const standNear = ({
  wanted,
  said,
  most,
}: {
  wanted: Part[]
  said: Part[]
  most: number
}): boolean => {
  let found = 0
  let telling = 0
  for (const part of said) {
    if (fits(wanted[found], part)) found += 1
    if (found === wanted.length) return true
    if (!part.isCommon) telling += 1
    if (telling === most) return false
  }
  return false
}

const fits = (wanted: Part | undefined, { stem }: Part): boolean =>
  wanted !== undefined && (wanted.stem === stem || (ME.has(wanted.stem) && ME_OR_US.has(stem)))
