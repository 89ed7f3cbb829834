import { openIndex, type SearchIndex, type SearchWords } from '@infos-droits/shared/search'
import { othersPath, SEARCH_MANIFEST, type SearchManifest } from './addresses.ts'

/** The whole index, what is newer, and ids of pages that are gone. */
export type SearchIndexes = { base: SearchIndex; delta: SearchIndex | null; removed: string[] }

type Load = (path: string) => Promise<Uint8Array>

/**
 * Opens the index files of a release, in the browser as on the server.
 *
 * @throws the error of `load`, or AppError `search.index`.
 */
export const loadIndexes = async ({
  load,
  manifest: { base, delta, removed },
}: {
  load: Load
  manifest: SearchManifest
}): Promise<SearchIndexes> => {
  const open = async (path: string) => openIndex(await load(path))
  const [whole, newer] = await Promise.all([open(base), delta === null ? null : open(delta)])
  return { base: whole, delta: newer, removed }
}

/** Which files hold the search of a release. @throws the error of `load`. */
export const loadManifest = async (load: Load): Promise<SearchManifest> =>
  readJson(await load(SEARCH_MANIFEST)) as SearchManifest

/** What is found beside guides and partners. @throws the error of `load`, or AppError `search.index`. */
export const loadOthers = async ({
  load,
  manifest,
}: {
  load: Load
  manifest: SearchManifest
}): Promise<SearchIndex> => openIndex(await load(othersPath(manifest)))

/** What the lead has taught the search. @throws the error of `load`. */
export const loadWords = async ({
  load,
  manifest,
}: {
  load: Load
  manifest: SearchManifest
}): Promise<SearchWords> => readJson(await load(manifest.words)) as SearchWords

const readJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))
