import { frenchTypography } from '../text/typography.ts'

/** What is hard to read and what can be said instead: « solliciter » → « demander ». */
export type PlainWord = { hard: readonly string[]; plain: string }

export type HardWord = { passage: string; plain: string }

/** Apostrophes and spaces of one kind, as one writes them without thinking. */
const flat = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u00A0\u202F]/g, ' ')

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const VERB_ENDINGS =
  'er|e|es|ons|ez|ent|é|ée|és|ées|ant|ais|ait|ions|iez|aient|erai|eras|era|erons|erez|eront|erait|eraient'

const NO_LETTER = '(?![\\p{L}\\p{N}])'

/** One word of an expression: a verb in -er in all its forms, anything else with its plural. */
const wordPattern = (word: string, isFirst: boolean): string => {
  if (isFirst && /\p{L}{3,}er$/u.test(word))
    return `${escaped(word.slice(0, -2))}(?:${VERB_ENDINGS})`
  if (word === 'à') return '(?:à|au|aux)'
  return `${escaped(word)}(?:e?s|x)?`
}

/** « s’acquitter de » is met as « vous acquittez de » too: what stands before the verb is left out. */
const wordsOf = (expression: string): string[] =>
  flat(expression)
    .trim()
    .replace(/^(?:s'|se )/i, '')
    .split(/ +/)

/** What every form of an expression begins with, in lower case. */
const startOf = (expression: string): string =>
  (wordsOf(expression)[0] ?? '')
    .toLowerCase()
    .replace(/(\p{L}{3,})er$/u, '$1')
    .replace(/^(?:de|à)$/u, '')

const patternOf = (expression: string): string => {
  const words = wordsOf(expression)
  const last = words.length - 1
  return words
    .map((word, index) => {
      const after = index === last ? NO_LETTER : ' '
      // The short form is written onto the next word.
      return word === 'de' ? `(?:(?:de|du|des)${after}|d')` : wordPattern(word, index === 0) + after
    })
    .join('')
}

export type HardWordFinder = (text: string) => HardWord[]

type Entry = { start: string; pattern: () => RegExp; plain: string }

const entryOf = ({ expression, plain }: { expression: string; plain: string }): Entry => {
  let made: RegExp | undefined
  return {
    start: startOf(expression),
    pattern: () => (made ??= new RegExp(`(?<![\\p{L}\\p{N}])${patternOf(expression)}`, 'giu')),
    plain: frenchTypography(plain),
  }
}

/** Makes a finder of the words of a list; where two begin together the longer one counts. */
export const hardWordFinder = (list: readonly PlainWord[]): HardWordFinder => {
  const entries = list
    .flatMap(({ hard, plain }) => hard.map((expression) => ({ expression, plain })))
    .filter(({ expression }) => expression.trim() !== '')
    .toSorted((a, b) => b.expression.length - a.expression.length)
    .map(entryOf)
  return (text) => {
    const searched = flat(text)
    const lower = searched.toLowerCase()
    const taken: { start: number; end: number; plain: string }[] = []
    for (const { start: beginning, pattern, plain } of entries) {
      // Hundreds of words, of which a text has few.
      if (!lower.includes(beginning)) continue
      for (const { index: start, 0: passage } of searched.matchAll(pattern())) {
        const end = start + passage.length
        if (taken.every((other) => end <= other.start || start >= other.end))
          taken.push({ start, end, plain })
      }
    }
    return taken
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end, plain }) => ({ passage: searched.slice(start, end), plain }))
  }
}
