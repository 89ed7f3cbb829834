import {
  makeWordList,
  readPage,
  sentencesOf,
  type ReadPage,
  type SearchSource,
  type WordList,
} from '@infos-droits/shared/search'

/** A page as the search keeps it: what its index needs, and the file of its sentences. */
export type KnownPage = { page: ReadPage; sentences: Uint8Array }

/** Reads pages, each once for as long as the snapshot holds the very same of it. */
export type PageMemory = {
  /** The words by which all pages are read. */
  list: WordList
  read: (source: SearchSource) => KnownPage
}

export const makePageMemory = (): PageMemory => {
  const list = makeWordList()
  const known = new WeakMap<object, KnownPage & { beside: string }>()
  return {
    list,
    read: ({ of, beside, document: makeDocument }) => {
      const before = known.get(of)
      if (before?.beside === beside) return before
      const document = makeDocument()
      const sentences = Buffer.from(JSON.stringify(sentencesOf(document)))
      const read = { page: readPage({ document, list }), sentences, beside }
      known.set(of, read)
      return read
    },
  }
}
