import {
  buildIndex,
  documentsOf,
  openIndex,
  otherDocumentsOf,
  usefulWords,
} from '@infos-droits/shared/search'
import { readFile } from 'node:fs/promises'
import { factsOf, type Log } from '../../log/index.ts'
import { snapshotOfRelease } from '../../release/index.ts'
import {
  loadIndexes,
  loadManifest,
  loadOthers,
  loadWords,
  makeSiteSearch,
  textsPath,
  type SiteSearch,
} from '../../search/index.ts'

/**
 * The search of a release over its own index and words, those that browsers load; when they cannot be
 * read, over some made anew.
 */
export const openSearch = async ({
  fileOf,
  releasesDir,
  id,
  log,
}: {
  /** Where the file of a path lies; null when there is none. */
  fileOf: (path: string) => string | null
  releasesDir: string
  id: string
  log: Log
}): Promise<SiteSearch> => {
  const load = async (path: string) => {
    const file = fileOf(path)
    if (file === null) throw new Error(`${path} is not in the release`)
    return readFile(file)
  }
  const known = await readKnown(load).catch(async (error: unknown) => {
    log('error', 'search index cannot be read', factsOf(error))
    const snapshot = await snapshotOfRelease({ releasesDir, id })
    const base = openIndex(buildIndex({ documents: documentsOf(snapshot) }))
    const words = usefulWords({ words: snapshot.search, index: base })
    const others = openIndex(buildIndex({ documents: otherDocumentsOf(snapshot) }))
    return { indexes: { base, delta: null, removed: [] }, others, words }
  })
  return makeSiteSearch({ ...known, sentencesOf: (page) => readSentences(load, page) })
}

const readKnown = async (load: (path: string) => Promise<Uint8Array>) => {
  const manifest = await loadManifest(load)
  const [indexes, others, words] = await Promise.all([
    loadIndexes({ load, manifest }),
    loadOthers({ load, manifest }),
    loadWords({ load, manifest }),
  ])
  return { indexes, others, words }
}

/** A text that is gone, with a release removed meanwhile, only leaves its excerpt empty. */
const readSentences = async (
  load: (path: string) => Promise<Uint8Array>,
  page: string,
): Promise<string[]> => {
  const text = await load(textsPath(page)).catch(() => '[]')
  return JSON.parse(Buffer.from(text).toString()) as string[]
}
