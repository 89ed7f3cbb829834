import type { Snapshot } from '@infos-droits/shared'
import { buildIndex, documentsOf, openIndex, usefulWords } from '@infos-droits/shared/search'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { factsOf, type Log } from '../../log/index.ts'
import {
  loadIndexes,
  loadManifest,
  makeSiteSearch,
  textsPath,
  type SiteSearch,
} from '../../search/index.ts'

/** The search of a release over its own index; when that cannot be read, over one made anew. */
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
  const indexes = await loadManifest(load)
    .then((manifest) => loadIndexes({ load, manifest }))
    .catch((error: unknown) => {
      log('error', 'search index cannot be read', factsOf(error))
      const made = buildIndex({ documents: documentsOf(snapshot) })
      return { base: openIndex(made), delta: null, removed: [] }
    })
  const words = usefulWords({ words: snapshot.search, index: indexes.base })
  return makeSiteSearch({ indexes, words, sentencesOf: (id) => readSentences({ directory, id }) })
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
