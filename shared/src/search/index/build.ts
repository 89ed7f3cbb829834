import type { SearchDocument } from '../types.ts'
import { chooseForms } from './choose-forms.ts'
import { encodeIndex } from './encode.ts'
import { countPages, keptStems, type KeptStems } from './kept-stems.ts'
import { numberStems } from './number-stems.ts'
import { readPage, type ReadPage } from './read-page.ts'
import type { SearchIndex } from './types.ts'
import { NAMES } from './weights.ts'
import { makeWordList, type WordList } from './word-list.ts'

/**
 * Makes the index of some pages, as the bytes that `openIndex` reads. Pure: the same pages in the
 * same order give the same bytes.
 */
export const buildIndex = ({ documents }: { documents: SearchDocument[] }): Uint8Array => {
  const list = makeWordList()
  return indexOf({ list, pages: documents.map((document) => readPage({ document, list })) })
}

/**
 * The same of pages that were read before.
 *
 * @param list by which all `pages` were read; what else it holds changes nothing.
 */
export const indexOf = ({ pages, list }: { pages: ReadPage[]; list: WordList }): Uint8Array => {
  const said = countPages({ pages, list })
  const kept = keptStems({ pages, list, frequencies: said })
  const forms = chooseForms({ pages, list, kept })
  const { stems, stemNumbers } = numberStems(forms)
  const numberOf = Int32Array.from(list.stems, (stem) => stemNumbers.get(stem) ?? -1)
  const frequencies = new Uint32Array(stems.length)
  numberOf.forEach((number, stem) => {
    if (number >= 0) frequencies[number] = said[stem] ?? 0
  })
  return encodeIndex({
    pages: pages.map((page) => ({
      ...page,
      aliases: page.aliases.slice(0, NAMES).map((alias) => inIndex({ alias, list, numberOf })),
    })),
    forms,
    frequencies,
    postings: byStem({ kept, numberOf, count: stems.length }),
  })
}

/** Stems of an alias that the index has. */
const inIndex = ({
  alias,
  list,
  numberOf,
}: {
  alias: number[]
  list: WordList
  numberOf: Int32Array
}): number[] =>
  alias.map((word) => numberOf[list.stemOfWord[word] ?? 0] ?? -1).filter((number) => number >= 0)

/** The stems of each page → the pages of each stem, in order. */
const byStem = ({
  kept,
  numberOf,
  count,
}: {
  kept: KeptStems
  numberOf: Int32Array
  count: number
}): SearchIndex['postings'] => {
  const starts = new Uint32Array(count + 1)
  for (const stems of kept)
    for (const { stem } of stems) {
      const next = (numberOf[stem] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
  for (let stem = 0; stem < count; stem += 1)
    starts[stem + 1] = (starts[stem + 1] ?? 0) + (starts[stem] ?? 0)
  const free = starts.slice()
  const pages = new Uint32Array(starts[count] ?? 0)
  const steps = new Uint8Array(pages.length)
  kept.forEach((stems, page) => {
    for (const { stem, step } of stems) {
      const number = numberOf[stem] ?? 0
      const place = free[number] ?? 0
      free[number] = place + 1
      pages[place] = page
      steps[place] = step
    }
  })
  return { starts, pages, steps }
}
