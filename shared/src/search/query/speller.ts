import { normalise } from '../../text/words.ts'
import {
  isStopWord,
  soundOf,
  stemOf,
  stopWords,
  SURE_STEM,
  typingDistance,
} from '../french/index.ts'

/** A word that a misspelt one may stand for. `stem` is null for a common word without a subject. */
export type Mending = { form: string; stem: string | null; cost: number }

export type Speller = {
  /** True for a word that is written so somewhere, or a common one. */
  isWritten: (word: string) => boolean
  /** True for a word of which another form is written somewhere. */
  isKnown: (word: string) => boolean
  /** True for a right word that is written nowhere: it is not misspelt. */
  isOrdinary: (word: string) => boolean
  /**
   * Words that a misspelt word may stand for, best first; empty when nothing is near.
   *
   * @param slack how many times as far as usual a word may be.
   */
  mend: (word: string, slack?: number) => Mending[]
  /** Known words that begin so, most used first: for the word that is being typed. */
  complete: (start: string) => Mending[]
  /** Makes the table at once. */
  ready: () => void
}

/** How near is near enough: in slips, by length of the typed word. */
const limitFor = (length: number): number =>
  length <= 4 ? 1 : length <= 6 ? 1.4 : length <= 9 ? 1.8 : 2.4

const SOUND_ALIKE = { base: 0.15, each: 0.13, most: 3 } as const
const SOUND_NEAR = 0.35
/** The first letter is seldom the wrong one. */
const OTHER_START = 0.25
const CUT_SHORT = { base: 0.5, each: 0.07, most: 6, least: 4 } as const
const KEPT = { words: 4, within: 0.8 } as const
/** A short word seldom stands for a much longer one. */
const SHORT = { letters: 3, more: 2, cost: 0.35 } as const
/** What makes a known word likelier: pages that hold it, being an everyday word, being a common one. */
const LIKELY = { each: 0.06, everyday: 0.2, common: 0.45 } as const
const REMEMBERED = 2000
/** « ok » and « b » are what they are. */
const SHORTEST = 3

/** Of a row of consonants nothing far may be made: it is a hand on the keys. */
const HAS_VOWEL = /[aeiouy]/

/**
 * Mends spelling from the words a site itself uses: by slips of the hand and by sound. One pass over
 * the words for each new unknown word, with the letters it holds as a first sieve. The table it goes
 * over is made when first needed.
 */
export const createSpeller = ({
  forms,
  counts,
  others,
  ordinary = [],
}: {
  /** Normalised words of the index. */
  forms: readonly string[]
  /** Pages that hold the stem of each form. */
  counts: ArrayLike<number>
  /** Other words to know: those of the thesaurus, as written. */
  others: readonly string[]
  /** Ordinary words of the language, one form of each stem. */
  ordinary?: readonly string[]
}): Speller => {
  const right = ordinary.map(normalise)
  const rightForms = new Set(right)
  const rightStems = new Set(right.map(stemOf).filter((stem) => stem.length >= SURE_STEM))
  let made: Table | undefined
  const table = () => (made ??= makeTable({ forms, counts, others }))
  const written = new Set([...forms, ...others, ...stopWords()])
  const known = new Set([...forms.map(stemOf), ...others.map(stemOf), ...stopWords()])
  const remembered = new Map<string, Mending[]>()
  const mend = (word: string, slack = 1): Mending[] => {
    if (word.length < SHORTEST || (slack > 1 && !HAS_VOWEL.test(word))) return []
    const key = `${word} ${String(slack)}`
    const before = remembered.get(key)
    if (before !== undefined) return before
    const found = bestOf(nearWords({ word, slack, table: table() }))
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(key, found)
    return found
  }
  return {
    isWritten: (word) => written.has(word),
    isOrdinary: (word) => rightForms.has(word) || rightStems.has(stemOf(word)),
    isKnown: (word) => known.has(stemOf(word)) || isStopWord(word),
    mend,
    complete: (start) => bestOf(wordsFrom(start, table())),
    ready: () => void table(),
  }
}

/** Known words in columns: thousands are looked at for one misspelt word. */
type Table = {
  forms: string[]
  stems: (string | null)[]
  sounds: string[]
  /** Of forms and sounds: how long they are and which letters they hold, to leave most of them at once. */
  lengths: Uint8Array
  soundLengths: Uint8Array
  letters: Int32Array
  soundLetters: Int32Array
  bonuses: Float64Array
}

const makeTable = ({
  forms,
  counts,
  others,
}: {
  forms: readonly string[]
  counts: ArrayLike<number>
  others: readonly string[]
}): Table => {
  const common = stopWords().filter((form) => form.length > 1)
  const all = [...forms, ...others, ...common]
  const sounds = all.map(soundOf)
  const isCommon = (place: number) => place >= forms.length + others.length
  return {
    forms: all,
    stems: all.map((form, place) => (isCommon(place) ? null : stemOf(form))),
    sounds,
    lengths: Uint8Array.from(all, ({ length }) => length),
    soundLengths: Uint8Array.from(sounds, ({ length }) => length),
    letters: Int32Array.from(all, lettersOf),
    soundLetters: Int32Array.from(sounds, lettersOf),
    bonuses: Float64Array.from(all, (_, place) => {
      if (isCommon(place)) return LIKELY.common
      if (place >= forms.length) return LIKELY.everyday
      return Math.log2(1 + (counts[place] ?? 0)) * LIKELY.each
    }),
  }
}

const nearWords = ({
  word,
  slack,
  table,
}: {
  word: string
  slack: number
  table: Table
}): Mending[] => {
  const limit = limitFor(word.length) * slack
  const sound = soundOf(word)
  const letters = lettersOf(word)
  const soundLetters = lettersOf(sound)
  const soundLimit = Math.max(0.7, limit - 0.9)
  const found: Mending[] = []
  const { lengths, soundLengths, letters: lettersOfAll, soundLetters: soundLettersOfAll } = table
  const most = Math.floor(2 * limit)
  const mostBySound = Math.floor(2 * soundLimit)
  for (let place = 0; place < lengths.length; place += 1) {
    const more = (lengths[place] ?? 0) - word.length
    const longer = (soundLengths[place] ?? 0) - sound.length
    const otherLetters = lettersOfAll[place] ?? 0
    const isNear = more <= 3 && more >= -3 && bitsOf(letters ^ otherLetters) <= most
    const isNearBySound =
      longer <= 1 &&
      longer >= -1 &&
      bitsOf(soundLetters ^ (soundLettersOfAll[place] ?? 0)) <= mostBySound
    const mayGoOn =
      more > 0 &&
      more <= CUT_SHORT.most &&
      word.length >= CUT_SHORT.least &&
      (letters & ~otherLetters) === 0
    if (!isNear && !mayGoOn && !isNearBySound) continue
    const form = table.forms[place] ?? ''
    const otherSound = table.sounds[place] ?? ''
    let cost = Infinity
    if (sound.length > 1 && sound === otherSound) {
      const isMuchLonger = word.length <= SHORT.letters && more >= SHORT.more
      const slips = Math.min(SOUND_ALIKE.most, typingDistance(word, form, SOUND_ALIKE.most))
      cost = SOUND_ALIKE.base + SOUND_ALIKE.each * slips + (isMuchLonger ? SHORT.cost : 0)
    }
    if (mayGoOn && form.startsWith(word))
      cost = Math.min(cost, CUT_SHORT.base + CUT_SHORT.each * more)
    if (isNear)
      cost = Math.min(
        cost,
        typingDistance(word, form, limit) + (word[0] === form[0] ? 0 : OTHER_START),
      )
    if (cost > SOUND_NEAR && sound.length > 3 && isNearBySound)
      cost = Math.min(cost, typingDistance(sound, otherSound, soundLimit) + SOUND_NEAR)
    if (cost < Infinity)
      found.push({
        form,
        stem: table.stems[place] ?? null,
        cost: cost - (table.bonuses[place] ?? 0),
      })
  }
  return found
}

const wordsFrom = (start: string, { forms, stems, bonuses }: Table): Mending[] => {
  const found: Mending[] = []
  for (let place = 0; place < forms.length; place += 1) {
    const form = forms[place] ?? ''
    const stem = stems[place] ?? null
    if (stem !== null && form.startsWith(start))
      found.push({ form, stem, cost: 0.6 - (bonuses[place] ?? 0) })
  }
  return found
}

const bestOf = (found: Mending[]): Mending[] => {
  found.sort((a, b) => a.cost - b.cost || (a.form < b.form ? -1 : 1))
  const best = found[0]?.cost ?? 0
  const stems = new Set<string | null>()
  return found
    .filter(({ stem, cost }) => {
      if (cost > best + KEPT.within || stems.has(stem)) return false
      stems.add(stem)
      return true
    })
    .slice(0, KEPT.words)
}

/** One bit for each letter a word holds. */
const lettersOf = (word: string): number => {
  let letters = 0
  for (let place = 0; place < word.length; place += 1)
    letters |= 1 << ((word.charCodeAt(place) - 97) % 31)
  return letters
}

/** How many bits are set, counted for all at once: this is asked of every known word. */
const bitsOf = (letters: number): number => {
  const pairs = letters - ((letters >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
