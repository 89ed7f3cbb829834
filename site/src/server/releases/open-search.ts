import type { Snapshot } from '@infos-droits/shared'
import {
  buildIndex,
  documentsOf,
  openIndex,
  otherDocumentsOf,
  usefulWords,
} from '@infos-droits/shared/search'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { factsOf, type Log } from '../../log/index.ts'
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
  directory,
  snapshot,
  log,
}: {
  directory: string
  snapshot: Snapshot
  log: Log
}): Promise<SiteSearch> => {
  const load = (path: string) => readFile(join(directory, path))
  const known = await readKnown(load).catch((error: unknown) => {
    log('error', 'search index cannot be read', factsOf(error))
    const base = openIndex(buildIndex({ documents: documentsOf(snapshot) }))
    const words = usefulWords({ words: snapshot.search, index: base })
    const others = openIndex(buildIndex({ documents: otherDocumentsOf(snapshot) }))
    return { indexes: { base, delta: null, removed: [] }, others, words }
  })
  return makeSiteSearch({ ...known, sentencesOf: (id) => readSentences({ directory, id }) })
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
const readSentences = async ({
  directory,
  id,
}: {
  directory: string
  id: string
}): Promise<string[]> => {
  const text = await readFile(join(directory, textsPath(id)), 'utf8').catch(() => '[]')
  return JSON.parse(text) as string[]
}
