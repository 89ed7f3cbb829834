import { AppError } from '../../errors.ts'
import { FACETS, SEARCH_KINDS, type FacetValues } from '../types.ts'
import { ByteReader, unreadableIndex } from './bytes.ts'
import { MAGIC } from './encode.ts'
import { heightsOf } from './heights.ts'
import { numberStems } from './number-stems.ts'
import type { IndexedPage, Postings, SearchIndex } from './types.ts'

/** Opens the bytes of `buildIndex`. @throws AppError `search.index` for anything else. */
export const openIndex = (bytes: Uint8Array): SearchIndex => {
  try {
    return readIndex(new ByteReader(bytes))
  } catch (error) {
    if (error instanceof AppError) throw error
    throw unreadableIndex(error)
  }
}

const readIndex = (reader: ByteReader): SearchIndex => {
  for (const letter of MAGIC) if (reader.byte() !== letter.charCodeAt(0)) throw unreadableIndex()
  const pages = readPages(reader.text())
  const forms = readForms(reader)
  const { stems, stemNumbers, formStems } = numberStems(forms)
  const frequencies = Float64Array.from(stems, () => 2 ** (reader.byte() / 8))
  const found = readPostings(reader, reader.numbers())
  const steps = Uint8Array.from({ length: found.pages.length }, () => reader.byte())
  for (const page of pages)
    page.aliases = Array.from({ length: reader.number() }, () => reader.numbers())
  const postings = { ...found, steps }
  const heights = heightsOf(postings)
  return { pages, forms, formStems, stems, stemNumbers, frequencies, postings, heights }
}

/** The columns of `encodeIndex`. */
type Columns = {
  ids: string[]
  urls: string[]
  titles: string[]
  kinds: number[]
  uses: number[]
  numbers: Record<number, string[]>
  facetValues: string[][]
  facets: string[][]
}

const readPages = (json: string): IndexedPage[] => {
  const columns = JSON.parse(json) as Columns
  return columns.ids.map((id, page) => {
    const facets: FacetValues = {}
    FACETS.forEach((facet, place) => {
      const listed = columns.facets[place]?.[page] ?? ''
      if (listed === '') return
      const values = columns.facetValues[place] ?? []
      facets[facet] = listed.split(' ').flatMap((number) => values[Number(number)] ?? [])
    })
    return {
      id,
      url: columns.urls[page] ?? '',
      kind: SEARCH_KINDS[columns.kinds[page] ?? 0] ?? 'guide',
      title: columns.titles[page] ?? '',
      facets,
      numbers: columns.numbers[page] ?? [],
      use: columns.uses[page] ?? 0,
      aliases: [],
    }
  })
}

const readForms = (reader: ByteReader): string[] => {
  const shared = reader.numbers()
  const endings = reader.text().split('\n')
  let before = ''
  return Array.from(shared, (length, place) => {
    before = before.slice(0, length) + (endings[place] ?? '')
    return before
  })
}

const readPostings = (reader: ByteReader, counts: ArrayLike<number>): Postings => {
  const starts = new Uint32Array(counts.length + 1)
  for (let place = 0; place < counts.length; place += 1)
    starts[place + 1] = (starts[place] ?? 0) + (counts[place] ?? 0)
  const pages = new Uint32Array(starts[counts.length] ?? 0)
  for (let list = 0; list < counts.length; list += 1) {
    let page = -1
    const end = starts[list + 1] ?? 0
    for (let place = starts[list] ?? 0; place < end; place += 1) {
      page += reader.number() + 1
      pages[place] = page
    }
  }
  return { starts, pages }
}
