import type { FacetValues, SearchKind } from '../types.ts'

/** A page as the index holds it: what a list of results needs, and its names for the ranking. */
export type IndexedPage = {
  id: string
  url: string
  kind: SearchKind
  title: string
  facets: FacetValues
  numbers: string[]
  use: number
  /** Each alias as stems, by number. */
  aliases: Uint32Array[]
}

/** Which pages hold something: `pages[starts[n]]` to `pages[starts[n + 1]]` for the thing `n`. */
export type Postings = { starts: Uint32Array; pages: Uint32Array }

/** An opened index. Numbers of stems and pages are places in its own lists. */
export type SearchIndex = {
  pages: IndexedPage[]
  /** Words as written, normalised, in alphabetical order. */
  forms: string[]
  /** Stem of each form. */
  formStems: Uint32Array
  /** In order of their first form. */
  stems: string[]
  stemNumbers: Map<string, number>
  /** Pages that hold a stem, before rare places were left out. */
  frequencies: Float64Array
  postings: Postings & { steps: Uint8Array }
  /** The highest step of each stem on any page. */
  heights: Uint8Array
}
