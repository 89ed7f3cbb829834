import {
  buildIndex,
  documentsOf,
  openIndex,
  otherDocumentsOf,
  sentencesOf,
  usefulWords,
} from '@infos-droits/shared/search'
import type { Snapshot } from '@infos-droits/shared'
import { createHash } from 'node:crypto'
import { othersPath, SEARCH_MANIFEST, textsPath, type SearchManifest } from './addresses.ts'
import { makeSiteSearch, type SiteSearch } from './site-search.ts'

/** A file that the search of a release needs: address and content. */
export type SearchFile = { path: string; content: Uint8Array | string }

/**
 * The search of a release and its files: the index and the lead’s words under names that hold their
 * digests, the index of what is found beside, the list that names them, and the sentences of each page, from which excerpts are made once
 * results are shown. The words are apart: first results need not wait for them.
 */
export const makeSearch = (snapshot: Snapshot): { search: SiteSearch; files: SearchFile[] } => {
  const documents = documentsOf(snapshot)
  const index = buildIndex({ documents })
  const opened = openIndex(index)
  const useful = usefulWords({ words: snapshot.search, index: opened })
  const words = JSON.stringify(useful)
  const otherDocuments = otherDocumentsOf(snapshot)
  const others = buildIndex({ documents: otherDocuments })
  const manifest: SearchManifest = {
    base: `/recherche/index.${digestOf(index)}.bin`,
    delta: null,
    removed: [],
    words: `/recherche/mots.${digestOf(words, others)}.json`,
    dangers: snapshot.search.dangers,
  }
  const sentences = new Map(
    [...documents, ...otherDocuments].map((document) => [document.id, sentencesOf(document)]),
  )
  return {
    search: makeSiteSearch({
      indexes: { base: opened, delta: null, removed: [] },
      others: openIndex(others),
      words: useful,
      sentencesOf: (id) => Promise.resolve(sentences.get(id) ?? []),
    }),
    files: [
      { path: manifest.base, content: index },
      { path: manifest.words, content: words },
      { path: othersPath(manifest), content: others },
      { path: SEARCH_MANIFEST, content: JSON.stringify(manifest) },
      ...[...sentences].map(([id, list]) => ({
        path: textsPath(id),
        content: JSON.stringify(list),
      })),
    ],
  }
}

const digestOf = (...contents: (Uint8Array | string)[]): string => {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 16)
}
