import { wordsOf } from '../../text/words.ts'
import { isStopWord, isWeakWord, stemOf } from '../french/index.ts'
import type { Mending, Speller } from './speller.ts'

/** A telling word of a query. `stems`: what it may stand for, best first, each with its weight. */
export type Token = {
  /** As it was typed, normalised. */
  word: string
  stems: { stem: string; weight: number }[]
  /** What the word was mended to; null when it was right, or when nothing is near. */
  mended: string | null
  isWeak: boolean
}

export type ReadQuery = {
  tokens: Token[]
  /** The query as mended; null when nothing was. */
  mended: string | null
}

const LONGEST = { characters: 600, words: 60 } as const
const MENDED = { best: 0.75, each: 0.6, least: 0.3 } as const
/** Letters of an elision whose apostrophe was lost: « lallocation », « daide », « quil ». */
const ELIDED = /^(?:[ldjnsmtc]|qu)(?=[aeiouyh])/

/** Reads what a person typed: apostrophes and spaces lost, words misspelt, common words left out. */
export const readQuery = ({
  text,
  speller: given,
  slack = 1,
}: {
  text: string
  speller: Speller
  /** See `Speller.mend`. */
  slack?: number
}): ReadQuery => {
  const speller: Speller = { ...given, mend: (word) => given.mend(word, slack) }
  const typed = joinBroken(
    wordsOf(text.slice(0, LONGEST.characters)).slice(0, LONGEST.words),
    speller,
  )
  const isOnlyCommon = typed.every(isStopWord)
  const read = typed.map((word, place): ReadWord =>
    isStopWord(word) && !isOnlyCommon
      ? { tokens: [], shown: [word], isMended: false }
      : readWord({ word, speller, isLast: place === typed.length - 1 }),
  )
  const seen = new Set<string>()
  const tokens = read
    .flatMap((word) => word.tokens)
    .filter(({ stems, word }) => {
      const key = stems[0]?.stem ?? word
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
  const isMended = read.some((word) => word.isMended)
  return { tokens, mended: isMended ? read.flatMap((word) => word.shown).join(' ') : null }
}

type ReadWord = { tokens: Token[]; shown: string[]; isMended: boolean }

const readWord = ({
  word,
  speller,
  isLast,
}: {
  word: string
  speller: Speller
  isLast: boolean
}): ReadWord => {
  if (speller.isWritten(word) || /\d/.test(word)) return right(word)
  if (speller.isKnown(word)) return alsoLike({ word, speller })
  const found = speller.mend(word)
  const rest = word.replace(ELIDED, '')
  const isElided = rest !== word && rest.length >= 2 && speller.isKnown(rest)
  if (isElided && (found[0]?.cost ?? Infinity) > ELISION_COST) {
    const shown = `${word.slice(0, word.length - rest.length)}’${rest}`
    return isStopWord(rest)
      ? { tokens: [], shown: [shown], isMended: true }
      : { ...right(rest), shown: [shown], isMended: true }
  }
  const elided = rest === word || rest.length < 4 ? [] : speller.mend(rest).map(later)
  const completed = isLast && word.length >= 3 && found.length === 0 ? speller.complete(word) : []
  const mendings = [...found, ...elided, ...completed].toSorted((a, b) => a.cost - b.cost)
  const best = mendings[0]
  const halves = best === undefined || best.cost > SPLIT_COST ? splitWord(word, speller) : null
  if (halves !== null)
    return {
      tokens: halves.filter((half) => !isStopWord(half)).flatMap((half) => right(half).tokens),
      shown: halves,
      isMended: true,
    }
  return best === undefined ? right(word) : mended({ word, mendings, best })
}

/** A form that is written nowhere: itself by its stem, and less surely what is spelt or sounds like it. */
const alsoLike = ({ word, speller }: { word: string; speller: Speller }): ReadWord => {
  const like = speller
    .mend(word)
    .flatMap(({ stem, cost }) =>
      stem === null || stem === stemOf(word) || cost > ALSO.within
        ? []
        : [{ stem, weight: ALSO.weight }],
    )
  const read = right(word)
  const tokens = read.tokens.map((token) => ({ ...token, stems: [...token.stems, ...like] }))
  return { ...read, tokens }
}

const ALSO = { within: 0.45, weight: 0.6 } as const
const ELISION_COST = 0.3
const SPLIT_COST = 0.6
const later = (mending: Mending): Mending => ({ ...mending, cost: mending.cost + 0.15 })

const right = (word: string): ReadWord => ({
  tokens: [
    { word, stems: [{ stem: stemOf(word), weight: 1 }], mended: null, isWeak: isWeakWord(word) },
  ],
  shown: [word],
  isMended: false,
})

const mended = ({
  word,
  mendings,
  best,
}: {
  word: string
  mendings: Mending[]
  best: Mending
}): ReadWord => {
  const stems: Token['stems'] = []
  for (const { stem, cost } of mendings) {
    if (stem === null || stems.some((other) => other.stem === stem)) continue
    const weight = Math.max(
      MENDED.least,
      MENDED.best - MENDED.each * Math.max(0, cost - best.cost) - 0.1 * Math.max(0, cost),
    )
    stems.push({ stem, weight: best.stem === null ? weight * 0.4 : weight })
  }
  const shown = best.form
  if (stems.length === 0) return { tokens: [], shown: [shown], isMended: true }
  const isWeak = isWeakWord(best.form)
  return { tokens: [{ word, stems, mended: shown, isWeak }], shown: [shown], isMended: true }
}

/** « motdepasse » → « mot de passe »; null when the word cannot be cut into known ones. */
const splitWord = (word: string, speller: Speller): string[] | null => {
  for (let cut = word.length - 2; cut >= 2; cut -= 1) {
    const [left, rest] = [word.slice(0, cut), word.slice(cut)]
    if (!speller.isKnown(left)) continue
    if (Math.max(left.length, rest.length) < 4) continue
    if (speller.isKnown(rest)) return [left, rest]
  }
  return null
}

/** Joins a word that a stray space has cut: « accom pagnement ». */
const joinBroken = (words: string[], speller: Speller): string[] =>
  words.reduce<string[]>((joined, word) => {
    const before = joined.at(-1)
    if (before !== undefined && before.length + word.length >= 5) {
      const isBroken = !speller.isKnown(before) || !speller.isKnown(word)
      if (isBroken && !isStopWord(word) && speller.isKnown(before + word)) {
        joined[joined.length - 1] = before + word
        return joined
      }
    }
    joined.push(word)
    return joined
  }, [])
