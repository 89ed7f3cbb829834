import { isStopWord, isWeakWord, stemOf, SURE_STEM } from '../french/index.ts'
import type { Mending, Speller } from './speller.ts'
import { joinBroken, typedWords } from './typed-words.ts'

/** A telling word of a query. `stems`: what it may stand for, best first, each with its weight. */
export type Token = {
  /** Normalised. */
  word: string
  /** As it was typed; as it is written when it had to be mended. */
  typed: string
  stems: { stem: string; weight: number }[]
  isWeak: boolean
}

export type ReadQuery = {
  tokens: Token[]
  /** The query as mended; null when nothing was. */
  mended: string | null
}

const MENDED = { best: 0.85, each: 0.3, least: 0.3 } as const
/** Letters of an elision whose apostrophe was lost: « lallocation », « daide », « quil ». */
const ELIDED = /^(?:[ldjnsmtc]|qu)(?=[aeiouyh])/

/** Reads what a person typed: apostrophes and spaces lost, words misspelt, common words left out. */
export const readQuery = ({
  text,
  speller: given,
  accented,
  slack = 1,
}: {
  text: string
  speller: Speller
  /** A normalised word as it is written, to be shown. */
  accented: (word: string) => string
  /** See `Speller.mend`. */
  slack?: number
}): ReadQuery => {
  const speller: Speller = { ...given, mend: (word) => given.mend(word, slack) }
  const typed = joinBroken({ words: typedWords(text), speller })
  const isOnlyCommon = typed.every(({ word }) => isStopWord(word))
  const read = typed.map(({ word }, place): ReadWord =>
    isStopWord(word) && !isOnlyCommon
      ? { tokens: [], shown: [word], isMended: false }
      : readWord({ word, speller, isLast: place === typed.length - 1 }),
  )
  const seen = new Set<string>()
  const tokens = read
    .flatMap(({ tokens: own, shown, isMended }, place) =>
      own.map((token) => {
        const asTyped = text.slice(typed[place]?.start, typed[place]?.end)
        const mendedTo = own.length === 1 ? (shown.at(-1) ?? token.word) : token.word
        return { ...token, typed: isMended ? accented(mendedTo) : asTyped }
      }),
    )
    .filter(({ stems, word }) => {
      const key = stems[0]?.stem ?? word
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
  const changes = typed.flatMap(({ start, end, isJoined, word }, place) => {
    const { shown, isMended } = read[place] ?? { shown: [word], isMended: false }
    return isMended || isJoined ? [{ start, end, by: shown.map(accented).join(' ') }] : []
  })
  return { tokens, mended: changes.length > 0 ? replaced({ text, changes }) : null }
}

/** The text as it was typed but for what was mended. */
const replaced = ({
  text,
  changes,
}: {
  text: string
  changes: { start: number; end: number; by: string }[]
}): string => {
  let at = 0
  let mended = ''
  for (const { start, end, by } of changes) {
    mended += text.slice(at, start) + by
    at = end
  }
  return (mended + text.slice(at)).trim()
}

type ReadWord = { tokens: Omit<Token, 'typed'>[]; shown: string[]; isMended: boolean }

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
  if (speller.isKnown(word) && stemOf(word).length >= SURE_STEM)
    return alsoLike({ word, speller, ...WRITTEN })
  if (speller.isOrdinary(word)) return alsoLike({ word, speller, ...ORDINARY })
  const found = speller.mend(word)
  const rest = word.replace(ELIDED, '')
  const isElided = rest !== word && rest.length >= 2 && speller.isKnown(rest)
  const isCommon = found[0]?.stem === null
  if (isElided && (isCommon || (found[0]?.cost ?? Infinity) > ELISION_COST)) {
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
const alsoLike = ({
  word,
  speller,
  within,
  weight,
}: {
  word: string
  speller: Speller
  within: number
  weight: number
}): ReadWord => {
  const like = speller
    .mend(word)
    .flatMap(({ stem, cost }) =>
      stem === null || stem === stemOf(word) || cost > within ? [] : [{ stem, weight }],
    )
  const read = right(word)
  const tokens = read.tokens.map((token) => ({ ...token, stems: [...token.stems, ...like] }))
  return { ...read, tokens }
}

/** How near another word must be, and how much it counts: beside a stem that pages hold, and beside none. */
const WRITTEN = { within: 0.45, weight: 0.6 } as const
const ORDINARY = { within: 0.8, weight: 0.6 } as const
const ELISION_COST = 0.3
const SPLIT_COST = 0.6
const later = (mending: Mending): Mending => ({ ...mending, cost: mending.cost + 0.15 })

const right = (word: string): ReadWord => ({
  tokens: [{ word, stems: [{ stem: stemOf(word), weight: 1 }], isWeak: isWeakWord(word) }],
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
  return { tokens: [{ word, stems, isWeak }], shown: [shown], isMended: true }
}

/** « motdepasse » → « mot de passe »; null when the word cannot be cut into known ones. */
const splitWord = (word: string, speller: Speller): string[] | null => {
  for (let cut = word.length - 2; cut >= 2; cut -= 1) {
    const [left, rest] = [word.slice(0, cut), word.slice(cut)]
    if (!speller.isKnown(left) || Math.max(left.length, rest.length) < 4) continue
    const link = LINKS.find((small) => rest.startsWith(small))
    const last = link === undefined ? '' : rest.slice(link.length)
    const isLinked = last.length >= 4 && speller.isWritten(left) && speller.isWritten(last)
    if (link !== undefined && isLinked) return [left, link, last]
    if (speller.isKnown(rest)) return [left, rest]
  }
  return null
}

/** Small words that are lost between two others. */
const LINKS = ['des', 'de', 'du', 'la', 'le', 'les', 'a']
