import type { Snapshot } from '@infos-droits/shared'
import { manifestFile, openSearchMaker, type MadeSearch } from './maker.ts'
import { openSourceBook } from './source-book.ts'
import type { SiteSearch } from './site-search.ts'

/** A file that the search of a release needs: address and content. */
export type SearchFile = { path: string; content: Uint8Array | string }

/** The search of a snapshot and all of its files. */
export const makeSearch = (snapshot: Snapshot): { search: SiteSearch; files: SearchFile[] } => {
  const inMemory = { keep: (content: Uint8Array | string) => content, open: bytesOf }
  const { search, files, manifest } = createSearchMaker(inMemory)(snapshot)
  return { search, files: [...files, manifestFile(manifest)] }
}

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content

/**
 * Makes the searches of one snapshot after the other: a page is read once for as long as snapshots hold the
 * very same object of it. What comes out is what the last snapshot alone would give.
 */
export const createSearchMaker = <Kept>(
  given: Parameters<typeof openSearchMaker<Kept>>[0],
): ((snapshot: Snapshot) => MadeSearch<Kept>) => {
  const begin = () => ({ maker: openSearchMaker<Kept>(given), openBook: openSourceBook() })
  let now = begin()
  return (snapshot) => {
    if (now.maker.isFull()) now = begin()
    const { maker, openBook } = now
    try {
      const { order, unread } = openBook(snapshot)
      for (const { key, document } of unread) maker.read({ key, document: document() })
      return maker.make(order)
    } catch (error) {
      // What was read and what was not is no longer known.
      now = begin()
      throw error
    }
  }
}
