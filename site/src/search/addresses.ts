/** Where the browser learns which files hold the index; asked anew each time, never kept. */
export const SEARCH_MANIFEST = '/recherche/index.json'

/**
 * Addresses of the whole index and of what changed since, ids of pages that are gone, and the address
 * of what the lead has taught the search.
 */
export type SearchManifest = {
  base: string
  delta: string | null
  removed: string[]
  words: string
}

/** `guide:loyer-impaye` → where its sentences are. */
export const textsPath = (id: string): string => `/recherche/textes/${id.replace(':', '/')}.json`
