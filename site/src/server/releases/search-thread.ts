import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import { createLog } from '../../log/index.ts'
import { objectFile, readManifest } from '../../release/index.ts'
import type { SiteSearch } from '../../search/index.ts'
import { answerAsks } from '../thread/index.ts'
import { openSearch } from './open-search.ts'
import { askSearch, type SearchAsk } from './served-search.ts'

/** Who asks of the release before still has it; older ones nobody asks. */
const KEPT = 2

const releasesDir = workerData as string
const log = createLog({ source: 'site' })
const searches = new Map<string, Promise<SiteSearch>>()

const open = async (id: string): Promise<SiteSearch> => {
  const { files } = await readManifest(join(releasesDir, id))
  const fileOf = (path: string) => {
    const sha256 = files[path]?.sha256
    return sha256 === undefined ? null : objectFile(releasesDir, sha256)
  }
  return openSearch({ fileOf, releasesDir, id, log })
}

/** Searches apart from the thread that answers readers. Program of a thread. */
answerAsks(async (asked) => {
  const { id, ask } = asked as { id: string; ask: SearchAsk }
  const search = searches.get(id) ?? open(id)
  searches.set(id, search)
  for (const old of [...searches.keys()].slice(0, -KEPT)) searches.delete(old)
  try {
    return { answer: await askSearch(await search, ask) }
  } catch (error) {
    searches.delete(id)
    throw error
  }
})
