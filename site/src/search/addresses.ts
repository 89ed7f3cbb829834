import type { Danger } from '@infos-droits/shared/search'

/** Where the browser learns which files hold the index; asked anew each time, never kept. */
export const SEARCH_MANIFEST = '/recherche/index.json'

/**
 * Addresses of the whole index and of what changed since, ids of pages that are gone, the address of
 * what the lead has taught the search, and of that the dangers, which nobody should wait for.
 */
export type SearchManifest = {
  base: string
  delta: string | null
  removed: string[]
  /** Addresses of pages that are gone and stand in the full text still; absent: none. */
  gone?: string[]
  words: string
  dangers: Danger[]
}

/**
 * Where the index of words explained, events, news and resources is: it comes with the lead’s words, whose
 * name holds the digest of both.
 */
export const othersPath = ({ words }: Pick<SearchManifest, 'words'>): string =>
  words.replace('json', 'bin')

/** `guide:loyer-impaye` → where its sentences are. */
export const textsPath = (id: string): string => `/recherche/textes/${id.replace(':', '/')}.json`
