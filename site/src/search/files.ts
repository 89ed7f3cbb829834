import {
  indexOf,
  openIndex,
  otherSourcesOf,
  sourcesOf,
  usefulWords,
  wordsLeftOut,
  type LeftOut,
} from '@infos-droits/shared/search'
import type { Snapshot } from '@infos-droits/shared'
import { createHash } from 'node:crypto'
import { othersPath, SEARCH_MANIFEST, textsPath, type SearchManifest } from './addresses.ts'
import { makePageMemory } from './page-memory.ts'
import { makeSiteSearch, type SiteSearch } from './site-search.ts'

/** A file that the search of a release needs: address and content. */
export type SearchFile = { path: string; content: Uint8Array | string }

type MakeSearch = (snapshot: Snapshot) => {
  search: SiteSearch
  files: SearchFile[]
  /** What the index had no room for. */
  leftOut: LeftOut[]
}

/**
 * The search of a release and its files: the index and the lead’s words under names that hold their
 * digests, the index of what is found beside, the list that names them, and the sentences of each page, from which excerpts are made once
 * results are shown. The words are apart: first results need not wait for them.
 */
export const makeSearch: MakeSearch = (snapshot) => createSearchMaker()(snapshot)

/**
 * `makeSearch` for who makes it again and again: a page is read once for as long as snapshots hold the
 * very same object of it, and its file of sentences is then the very same too. What it makes is what
 * `makeSearch` makes of the last snapshot alone.
 */
export const createSearchMaker = (): MakeSearch => {
  let memory = makePageMemory()
  return (snapshot) => {
    if (memory.list.words.length > WORDS_MAX) memory = makePageMemory()
    const { list, read } = memory
    const [sources, otherSources] = [sourcesOf(snapshot), otherSourcesOf(snapshot)]
    const pagesOf = (some: typeof sources) => some.map((source) => read(source).page)
    const pages = pagesOf(sources)
    const index = indexOf({ list, pages })
    const opened = openIndex(index)
    const useful = usefulWords({ words: snapshot.search, index: opened })
    const words = JSON.stringify(useful)
    const others = indexOf({ list, pages: pagesOf(otherSources) })
    const manifest: SearchManifest = {
      base: `/recherche/index.${digestOf(index)}.bin`,
      delta: null,
      removed: [],
      words: `/recherche/mots.${digestOf(words, others)}.json`,
      dangers: snapshot.search.dangers,
    }
    const sentences = new Map(
      [...sources, ...otherSources].map((source) => [source.id, read(source).sentences]),
    )
    return {
      leftOut: wordsLeftOut({ pages, list, index: opened }),
      search: makeSiteSearch({
        indexes: { base: opened, delta: null, removed: [] },
        others: openIndex(others),
        words: useful,
        sentencesOf: (id) => Promise.resolve(readSentences(sentences.get(id))),
      }),
      files: [
        { path: manifest.base, content: index },
        { path: manifest.words, content: words },
        { path: othersPath(manifest), content: others },
        { path: SEARCH_MANIFEST, content: JSON.stringify(manifest) },
        ...[...sentences].map(([id, content]) => ({ path: textsPath(id), content })),
      ],
    }
  }
}

/** Words of pages that are gone are kept too: beyond so many all is read anew. */
const WORDS_MAX = 500_000

const readSentences = (file: Uint8Array | undefined): string[] =>
  file === undefined ? [] : (JSON.parse(new TextDecoder().decode(file)) as string[])

const digestOf = (...contents: (Uint8Array | string)[]): string => {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 16)
}
