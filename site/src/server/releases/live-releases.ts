import { setTimeout as sleep } from 'node:timers/promises'
import type { SiteContent } from '../../content/index.ts'
import { factsOf, type Log } from '../../log/index.ts'
import { currentReleaseId, listReleases, type ReleaseManifest } from '../../release/index.ts'
import { releaseLoader } from './load-release.ts'
import type { ServedSearch } from './served-search.ts'
import type { ServedFiles } from './served-files.ts'

/** A release in service. */
export type LiveRelease = {
  manifest: Omit<ReleaseManifest, 'files' | 'addresses'>
  /** What pages rendered on demand read: everything published, without the texts of guides. */
  content: SiteContent
  search: ServedSearch
  addresses: ReadonlySet<string>
  files: ServedFiles
}

export type LiveReleases = {
  /** The release that is live now, null before the first; while a new one is read, the one before. */
  current: () => Promise<LiveRelease | null>
  /** Ends the following. */
  close: () => void
}

const RETRY_MS = 5000
/** How often the switch is looked at: a few microseconds each time. */
const LOOK_MS = 20
/** A small release is read within it. Whoever comes while a large one is read has the one before. */
const PATIENCE_MS = 25

/**
 * Follows `releases/current`; a release that is damaged is passed over for the one in service. One is read
 * after the other, so what is served never goes back to an earlier switch.
 */
export const followReleases = ({
  releasesDir,
  log,
  manyFiles,
  largeIndexBytes,
  now = () => performance.now(),
}: {
  releasesDir: string
  log: Log
  /** See `releaseLoader`. */
  manyFiles?: number | undefined
  largeIndexBytes?: number | undefined
  now?: () => number
}): LiveReleases => {
  const { read, close } = releaseLoader({ releasesDir, log, manyFiles, largeIndexBytes })
  let live: LiveRelease | null = null
  let failed = { id: '', until: 0 }
  let loading: Promise<void> | null = null

  const load = async (id: string) => {
    try {
      live = await read(id)
      log('info', 'release in service', { release: id, pages: live.manifest.pages })
    } catch (error) {
      failed = { id, until: now() + RETRY_MS }
      log('error', 'release cannot be served', { release: id, ...factsOf(error) })
      live ??= await firstGood({ releasesDir, read, but: id })
    }
  }
  /** The id that `current` names when it is not in service and may be. */
  const awaited = (): string | null => {
    const id = currentReleaseId(releasesDir)
    if (id === null || live?.manifest.id === id) return null
    return failed.id === id && now() < failed.until ? null : id
  }
  const catchUp = async () => {
    for (let id = awaited(); id !== null; id = awaited()) await load(id)
  }
  const begin = (): Promise<void> => {
    loading ??= catchUp().finally(() => {
      loading = null
    })
    return loading
  }
  const look = () => {
    try {
      if (live !== null && awaited() !== null) begin().catch(() => undefined)
    } catch {
      // Told to who asks for a page.
    }
  }
  const timer = setInterval(look, LOOK_MS).unref()
  return {
    current: async () => {
      if (awaited() === null) return live
      const caughtUp = begin()
      const isServed = live !== null
      await (isServed ? Promise.race([caughtUp, sleep(PATIENCE_MS)]) : caughtUp)
      return live
    },
    close: () => {
      clearInterval(timer)
      close()
    },
  }
}

/** After a start on a damaged live release: the newest other one that is whole. */
const firstGood = async ({
  releasesDir,
  read,
  but,
}: {
  releasesDir: string
  read: (id: string) => Promise<LiveRelease>
  but: string
}): Promise<LiveRelease | null> => {
  for (const id of await listReleases(releasesDir)) {
    if (id === but) continue
    const release = await read(id).catch(() => null)
    if (release !== null) return release
  }
  return null
}
