import { pick, randomOf, shuffled, type Random } from '../random.ts'
import { withSlip } from './keyboard.ts'
import { cutShort, inShort } from './sms.ts'
import { bySound } from './sound.ts'
import { withApostrophes, withoutSpace, withSpace, type Apostrophes } from './spaces.ts'

/** How badly a text is spelt: a slip now and then, as people do on a phone, or nearly every word. */
export const STRENGTHS = ['light', 'usual', 'strong'] as const
export type Strength = (typeof STRENGTHS)[number]

type Habits = {
  /** Share of the words that are misspelt. */
  words: number
  /** Chances over a whole text. */
  plain: number
  short: number
  joined: number
  split: number
}

const HABITS: Record<Strength, Habits> = {
  light: { words: 0.14, plain: 0.4, short: 0, joined: 0.02, split: 0.02 },
  usual: { words: 0.23, plain: 0.45, short: 0.05, joined: 0.05, split: 0.03 },
  strong: { words: 0.45, plain: 0.7, short: 0.5, joined: 0.15, split: 0.1 },
}

/** Chance that a long word gets a second mistake, and that an acronym gets one. */
const TWICE = 0.2
const ACRONYM_TOO = 0.08

/**
 * A query as somebody would misspell it: slips on a French keyboard, missing accents, words written by
 * their sound, lost apostrophes and spaces, the style of short messages. The same text always gives the
 * same one.
 */
export const noisyOf = (text: string, strength: Strength = 'usual'): string => {
  const random = randomOf(`${strength} ${text}`)
  const habits = HABITS[strength]
  const acronyms = new Set(
    [...text.matchAll(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu)].map(([word]) => word.toLowerCase()),
  )
  const said = random() < 0.55 ? withoutSigns(text) : text
  let noisy = said.toLowerCase().replaceAll('’', "'")
  if (random() < habits.short) noisy = inShort(noisy)
  noisy = misspellWords({ text: noisy, share: habits.words, acronyms, random })
  if (random() < habits.joined) noisy = withoutSpace({ text: noisy, random })
  if (random() < habits.split) noisy = withSpace({ text: noisy, random })
  const apostrophes: Apostrophes[] = ['kept', 'kept', 'joined', 'spaced']
  noisy = withApostrophes({ text: noisy, as: pick(random, apostrophes) ?? 'kept' })
  return random() < habits.plain ? withoutAccents(noisy) : noisy
}

/** Without signs that few people type into a search field. */
const withoutSigns = (text: string): string =>
  text
    .replace(/[?!.,:;()«»"…]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')

/** Words of three letters and more; one at least. Figures are left alone, acronyms nearly always. */
const misspellWords = ({
  text,
  share,
  acronyms,
  random,
}: {
  text: string
  share: number
  acronyms: ReadonlySet<string>
  random: Random
}): string => {
  const parts = text.match(/\p{L}+|[^\p{L}]+/gu) ?? []
  const isOpen = (index: number): boolean => {
    const part = parts[index] ?? ''
    if (!/^\p{L}{3,}$/u.test(part) || /\d$/.test(parts[index - 1] ?? '')) return false
    const isAcronym = acronyms.has(part) || !/[aeiouyàâéèêëîïôûùœ]/u.test(part)
    return !isAcronym || random() < ACRONYM_TOO
  }
  const open = parts.map((_, index) => index).filter(isOpen)
  const wordCount = parts.filter((part) => /\p{L}/u.test(part)).length
  const count = Math.max(1, Math.round(wordCount * share * (0.6 + 0.8 * random())))
  const chosen = new Set(shuffled(random, open).slice(0, count))
  return parts.map((part, index) => (chosen.has(index) ? misspell(part, random) : part)).join('')
}

const misspell = (word: string, random: Random): string => {
  const once = mistake(word, random)
  return word.length >= 7 && random() < TWICE ? mistake(once, random) : once
}

/** One mistake; where the kind that came up changes nothing, a slip of the fingers. */
const mistake = (word: string, random: Random): string => {
  const kind = random()
  const other =
    kind < 0.45
      ? bySound({ word, random })
      : kind < 0.52
        ? cutShort(word)
        : withSlip({ word, random })
  return other === word ? withSlip({ word, random }) : other
}
