import type { Snapshot } from '@infos-droits/shared'
import {
  indexOf,
  makeWordList,
  openIndex,
  readPage,
  sentencesOf,
  usefulWords,
  wordsLeftOut,
  type LeftOut,
  type ReadPage,
  type SearchDocument,
} from '@infos-droits/shared/search'
import { createHash } from 'node:crypto'
import { othersPath, SEARCH_MANIFEST, textsPath, type SearchManifest } from './addresses.ts'
import { makeSiteSearch, type SiteSearch } from './site-search.ts'

/** A page to be read, under a number that stands for it from then on. */
export type PageToRead = { key: number; document: SearchDocument }

/** What a search is to be made of: pages that were read, in order, and what the lead has taught it. */
export type SearchOrder = { pages: number[]; others: number[]; words: Snapshot['search'] }

/** A search and its files, but the list that names them. */
export type MadeSearch<Kept> = {
  search: SiteSearch
  manifest: SearchManifest
  files: { path: string; content: Kept }[]
  /** What the index had no room for. */
  leftOut: LeftOut[]
}

/** Words of pages that are gone are kept too: beyond so many all is to be read anew. */
const WORDS_MAX = 500_000

/**
 * Makes the search of a release: the index and the lead’s words under names that hold their digests, the
 * index of what is found beside, and the sentences of each page, from which excerpts are made once results
 * are shown. The words are apart: first results need not wait for them. A page is read once for as long as
 * orders name it.
 *
 * @param keep where the contents of files go; `open` gives them back.
 */
export const openSearchMaker = <Kept>({
  keep,
  open,
}: {
  keep: (content: Uint8Array | string) => Kept
  open: (kept: Kept) => Uint8Array
}) => {
  const list = makeWordList()
  let known = new Map<number, { page: ReadPage; sentences: Kept }>()

  const pageOf = (key: number) => {
    const page = known.get(key)
    if (page === undefined) throw new Error('a page of the search has not been read')
    return page
  }
  return {
    isFull: (): boolean => list.words.length > WORDS_MAX,
    read: ({ key, document }: PageToRead): void => {
      const sentences = keep(JSON.stringify(sentencesOf(document)))
      known.set(key, { page: readPage({ document, list }), sentences })
    },
    /** Makes the search, and forgets the pages that it is not made of. */
    make: ({ pages: keys, others: otherKeys, words: taught }: SearchOrder): MadeSearch<Kept> => {
      const all = [...keys, ...otherKeys]
      known = new Map(all.map((key) => [key, pageOf(key)]))
      const pages = keys.map((key) => pageOf(key).page)
      const index = indexOf({ list, pages })
      const opened = openIndex(index)
      const useful = usefulWords({ words: taught, index: opened })
      const words = JSON.stringify(useful)
      const others = indexOf({ list, pages: otherKeys.map((key) => pageOf(key).page) })
      const manifest: SearchManifest = {
        base: `/recherche/index.${digestOf(index)}.bin`,
        delta: null,
        removed: [],
        words: `/recherche/mots.${digestOf(words, others)}.json`,
        dangers: taught.dangers,
      }
      const sentences = new Map(all.map((key) => [pageOf(key).page.id, pageOf(key).sentences]))
      return {
        leftOut: wordsLeftOut({ pages, list, index: opened }),
        search: makeSiteSearch({
          indexes: { base: opened, delta: null, removed: [] },
          others: openIndex(others),
          words: useful,
          sentencesOf: (id) => {
            const kept = sentences.get(id)
            return Promise.resolve(kept === undefined ? [] : readSentences(open(kept)))
          },
        }),
        manifest,
        files: [
          { path: manifest.base, content: keep(index) },
          { path: manifest.words, content: keep(words) },
          { path: othersPath(manifest), content: keep(others) },
          ...[...sentences].map(([id, content]) => ({ path: textsPath(id), content })),
        ],
      }
    },
  }
}

/** The list that names the files of a search, as a file. */
export const manifestFile = (manifest: SearchManifest) => ({
  path: SEARCH_MANIFEST,
  content: JSON.stringify(manifest),
})

const readSentences = (file: Uint8Array): string[] =>
  JSON.parse(new TextDecoder().decode(file)) as string[]

const digestOf = (...contents: (Uint8Array | string)[]): string => {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 16)
}
