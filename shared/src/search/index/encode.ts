import { FACETS, SEARCH_KINDS } from '../types.ts'
import { ByteWriter } from './bytes.ts'
import type { ReadPage } from './read-page.ts'
import type { SearchIndex } from './types.ts'

/** First bytes of every index; changes with the layout below. */
export const MAGIC = 'IDR1'

export type IndexContent = {
  pages: Omit<ReadPage, 'words' | 'times' | 'ends' | 'lengths' | 'also'>[]
  forms: string[]
  frequencies: Uint32Array
  postings: SearchIndex['postings']
}

/** Writes things of a kind together: a compressor finds more to share. */
export const encodeIndex = (content: IndexContent): Uint8Array => {
  const { pages, forms, frequencies, postings } = content
  const writer = new ByteWriter()
  for (const letter of MAGIC) writer.byte(letter.charCodeAt(0))
  const facetValues = FACETS.map((facet) => [
    ...new Set(pages.flatMap((page) => page.facets[facet] ?? [])),
  ])
  writer.text(
    JSON.stringify({
      ids: pages.map((page) => page.id),
      urls: pages.map((page) => page.url),
      titles: pages.map((page) => page.title),
      kinds: pages.map((page) => SEARCH_KINDS.indexOf(page.kind)),
      uses: pages.some((page) => page.use !== 0) ? pages.map((page) => page.use) : [],
      numbers: Object.fromEntries(
        pages.flatMap((page, number) => (page.numbers.length > 0 ? [[number, page.numbers]] : [])),
      ),
      facetValues,
      facets: FACETS.map((facet, number) =>
        pages.map((page) =>
          (page.facets[facet] ?? []).map((value) => facetValues[number]?.indexOf(value)).join(' '),
        ),
      ),
    }),
  )
  encodeForms({ writer, forms })
  for (const frequency of frequencies)
    writer.byte(Math.round(Math.log2(Math.max(1, frequency)) * 8))
  encodePostings({ writer, postings })
  for (const page of pages) {
    writer.number(page.aliases.length)
    for (const alias of page.aliases) writer.numbers(alias)
  }
  return writer.finish()
}

/** Each word by what it shares with the one before it. */
const encodeForms = ({ writer, forms }: { writer: ByteWriter; forms: string[] }) => {
  const shared = forms.map((form, place) => sharedLength(forms[place - 1] ?? '', form))
  writer.numbers(shared)
  writer.text(forms.map((form, place) => form.slice(shared[place])).join('\n'))
}

const sharedLength = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** How many pages each stem has, the gaps between them, and the steps. */
const encodePostings = ({
  writer,
  postings: { starts, pages, steps },
}: {
  writer: ByteWriter
  postings: SearchIndex['postings']
}) => {
  const ends = starts.subarray(1)
  writer.numbers(ends.map((end, stem) => end - (starts[stem] ?? 0)))
  ends.forEach((end, stem) => {
    let before = -1
    for (const page of pages.subarray(starts[stem], end)) {
      writer.number(page - before - 1)
      before = page
    }
  })
  for (const step of steps) writer.byte(step)
}
