import { stemOf, tellingWords } from '../french/index.ts'
import type { SearchDocument } from '../types.ts'
import { encodeIndex } from './encode.ts'
import { byCode, numberStems } from './number-stems.ts'
import {
  FIELD_NAMES,
  FIELDS,
  LEAST_OF_BODY,
  NAMES,
  SATURATION,
  stemsKept,
  stepOf,
  type Field,
} from './weights.ts'

/**
 * Makes the index of some pages, as the bytes that `openIndex` reads. Pure: the same pages in the
 * same order give the same bytes.
 */
export const buildIndex = ({ documents }: { documents: SearchDocument[] }): Uint8Array => {
  const texts = documents.map(tokensOf)
  const kept = keptStems(texts)
  const forms = chooseForms({ texts, kept })
  const { stems, stemNumbers: numbers } = numberStems(forms)
  const frequencies = countPages({ texts, numbers })
  const postings: [page: number, step: number][][] = stems.map(() => [])
  kept.forEach((impacts, page) => {
    for (const [stem, impact] of impacts)
      postings[numbers.get(stem) ?? -1]?.push([page, stepOf(impact)])
  })
  const pages = documents.map((page, number) => ({
    ...page,
    aliases: (texts[number]?.aliases ?? [])
      .slice(0, NAMES)
      .map((alias) => numbersOf(alias, numbers)),
  }))
  return encodeIndex({ pages, forms, frequencies, postings })
}

/** Telling words of a page, by field. */
type Tokens = Record<Field, string[][]>

const tokensOf = (page: SearchDocument): Tokens => ({
  title: [tellingWords(page.title)],
  aliases: page.aliases.map(tellingWords),
  summary: [tellingWords(page.summary)],
  headings: page.headings.map(tellingWords),
  body: [tellingWords(page.body)],
})

/** For each page, the impact of each stem kept: all of its names and summary, the best of its body. */
const keptStems = (texts: Tokens[]): Map<string, number>[] => {
  const lengths = texts.map(
    (text) =>
      Object.fromEntries(FIELD_NAMES.map((field) => [field, text[field].flat().length])) as Record<
        Field,
        number
      >,
  )
  const mean = (field: Field) =>
    lengths.reduce((sum, length) => sum + length[field], 0) / Math.max(1, texts.length) || 1
  const means = Object.fromEntries(FIELD_NAMES.map((field) => [field, mean(field)]))
  const weighed = texts.map((text, page) => {
    const found = new Map<string, { weight: number; isNamed: boolean }>()
    for (const field of FIELD_NAMES) {
      const { weight, length } = FIELDS[field]
      const share = (lengths[page]?.[field] ?? 0) / (means[field] ?? 1)
      const each = weight / (1 - length + length * share)
      for (const word of text[field].flat()) {
        const stem = stemOf(word)
        const before = found.get(stem)
        found.set(stem, {
          weight: (before?.weight ?? 0) + each,
          isNamed: (before?.isNamed ?? false) || (field !== 'body' && field !== 'headings'),
        })
      }
    }
    return found
  })
  const frequencies = new Map<string, number>()
  for (const found of weighed)
    for (const stem of found.keys()) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1)
  const most = stemsKept(texts.length)
  return weighed.map((found) => {
    const all = [...found].map(([stem, { weight, isNamed }]) => {
      const impact = weight / (SATURATION + weight)
      const rarity = Math.log(1 + texts.length / (frequencies.get(stem) ?? 1))
      return { stem, impact, isNamed, worth: impact * rarity ** 0.6 }
    })
    const named = all.filter((item) => item.isNamed)
    const others = all.filter((item) => !item.isNamed)
    others.sort((a, b) => b.worth - a.worth || (a.stem < b.stem ? -1 : 1))
    return new Map(
      [...named, ...others.slice(0, Math.max(LEAST_OF_BODY, most - named.length))].map(
        ({ stem, impact }) => [stem, impact],
      ),
    )
  })
}

/** The words as written that spelling may mend to: the most usual of each stem, and others unlike it. */
const chooseForms = ({
  texts,
  kept,
}: {
  texts: Tokens[]
  kept: Map<string, number>[]
}): string[] => {
  const stems = new Set(kept.flatMap((impacts) => [...impacts.keys()]))
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const field of FIELD_NAMES)
      for (const word of text[field].flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const usual = new Map<string, string>()
  for (const [word, count] of counts) {
    const stem = stemOf(word)
    const before = usual.get(stem)
    const most = before === undefined ? 0 : (counts.get(before) ?? 0)
    if (count > most || (count === most && word < (before ?? ''))) usual.set(stem, word)
  }
  const least = leastCount(texts.length)
  return [...counts]
    .filter(([word, count]) => {
      const stem = stemOf(word)
      if (!stems.has(stem)) return false
      const most = usual.get(stem) ?? word
      return most === word || (count >= least && !isPlainVariant(word, most))
    })
    .map(([word]) => word)
    .toSorted(byCode)
}

/** How often a form must be written to be kept beside the most usual one of its stem. */
const leastCount = (pages: number): number => (pages <= 200 ? 1 : pages <= 500 ? 2 : 3)

/** A plural or feminine of the other, or the other way round: so near that spelling needs but one. */
const isPlainVariant = (word: string, other: string): boolean => bare(word) === bare(other)

const bare = (word: string): string => word.replace(/e?s?$/, '')

const countPages = ({
  texts,
  numbers,
}: {
  texts: Tokens[]
  numbers: Map<string, number>
}): number[] => {
  const counts = Array.from({ length: numbers.size }, () => 0)
  for (const text of texts) {
    const stems = new Set(FIELD_NAMES.flatMap((field) => text[field].flat()).map(stemOf))
    for (const stem of stems) {
      const number = numbers.get(stem)
      if (number !== undefined) counts[number] = (counts[number] ?? 0) + 1
    }
  }
  return counts
}

const numbersOf = (words: string[], numbers: Map<string, number>): number[] =>
  words.flatMap((word) => numbers.get(stemOf(word)) ?? [])
