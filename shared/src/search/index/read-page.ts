import type { SearchDocument } from '../types.ts'
import { FIELD_NAMES, type Field } from './weights.ts'
import type { WordList } from './word-list.ts'

/** What the index needs of a page: how often its words are said where, by their number in a list. */
export type ReadPage = Pick<
  SearchDocument,
  'id' | 'url' | 'kind' | 'title' | 'numbers' | 'facets' | 'use'
> & {
  /** The words of each alias. */
  aliases: number[][]
  /** Different words, field after field as `FIELD_NAMES` has them. */
  words: Uint32Array
  /** How often the field says each of them. */
  times: Uint32Array
  /** Place in `words` at which each field ends. */
  ends: number[]
  /** Words of each field, each time they are said. */
  lengths: number[]
  /** Words of the page that its index leaves out. */
  also: Uint32Array
}

/** Reads a page once: its texts are needed no more. */
export const readPage = ({
  document,
  list,
}: {
  document: SearchDocument
  list: WordList
}): ReadPage => {
  const { id, url, kind, title, numbers, facets, use } = document
  const aliases = document.aliases.map(list.read)
  const texts: Record<Field, number[][]> = {
    title: [list.read(title)],
    aliases,
    summary: [list.read(document.summary)],
    headings: document.headings.map(list.read),
    body: [list.read(document.body)],
  }
  const words: number[] = []
  const times: number[] = []
  const ends: number[] = []
  const lengths: number[] = []
  for (const field of FIELD_NAMES) {
    const said = texts[field].flat()
    for (const [word, count] of counted(said)) {
      words.push(word)
      times.push(count)
    }
    ends.push(words.length)
    lengths.push(said.length)
  }
  return {
    ...{ id, url, kind, title, numbers, facets, use, aliases, ends, lengths },
    words: Uint32Array.from(words),
    times: Uint32Array.from(times),
    also: Uint32Array.from(list.read(document.also ?? '')),
  }
}

const counted = (words: number[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
