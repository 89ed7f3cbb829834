import type { ReadPage } from './read-page.ts'
import type { SearchIndex } from './types.ts'
import type { WordList } from './word-list.ts'

/** Words of a page that an index knows from no page at all. */
export type LeftOut = Pick<ReadPage, 'url' | 'title'> & { words: string[] }

/**
 * The words that an index had no room for on any page, by page and from A to Z: whoever asks for one of
 * them finds nothing there. Pages without any are left out.
 *
 * @param pages those that the index was made of, and `list` that they were read by.
 */
export const wordsLeftOut = ({
  pages,
  list,
  index,
}: {
  pages: readonly ReadPage[]
  list: WordList
  index: Pick<SearchIndex, 'stemNumbers'>
}): LeftOut[] => {
  const isKnown = list.stems.map((stem) => index.stemNumbers.has(stem))
  return pages.flatMap(({ url, title, words }) => {
    const left = new Set<string>()
    for (const word of words) {
      const text = list.words[word]
      if (text !== undefined && isKnown[list.stemOfWord[word] ?? 0] !== true) left.add(text)
    }
    return left.size === 0 ? [] : [{ url, title, words: [...left].sort() }]
  })
}
