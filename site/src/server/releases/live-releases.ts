import type { SiteContent } from '../../content/index.ts'
import { factsOf, type Log } from '../../log/index.ts'
import { currentReleaseId, listReleases, type ReleaseManifest } from '../../release/index.ts'
import type { SiteSearch } from '../../search/index.ts'
import { releaseLoader } from './load-release.ts'
import type { ServedFiles } from './served-files.ts'

/** A release in service. */
export type LiveRelease = {
  manifest: Omit<ReleaseManifest, 'files' | 'addresses'>
  /** What pages rendered on demand read: everything published, without the texts of guides. */
  content: SiteContent
  search: SiteSearch
  addresses: ReadonlySet<string>
  files: ServedFiles
}

export type LiveReleases = {
  /** The release that is live now, null before the first. Read anew when the switch has moved. */
  current: () => Promise<LiveRelease | null>
}

const RETRY_MS = 5000

/** Follows `releases/current`; a release that is damaged is passed over for the one in service. */
export const followReleases = ({
  releasesDir,
  log,
  now = () => performance.now(),
}: {
  releasesDir: string
  log: Log
  now?: () => number
}): LiveReleases => {
  const read = releaseLoader({ releasesDir, log })
  let live: LiveRelease | null = null
  let failed = { id: '', until: 0 }
  let loading: { id: string; done: Promise<void> } | null = null

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
  return {
    current: async () => {
      const id = currentReleaseId(releasesDir)
      if (id === null || live?.manifest.id === id) return live
      if (failed.id === id && now() < failed.until) return live
      if (loading?.id !== id) {
        const done = load(id).finally(() => {
          loading = null
        })
        loading = { id, done }
      }
      await loading.done
      return live
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
