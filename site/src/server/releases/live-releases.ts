import type { Snapshot } from '@infos-droits/shared'
import { readSnapshot } from '@infos-droits/shared/crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SiteContent } from '../../content/index.ts'
import { factsOf, type Log } from '../../log/index.ts'
import {
  currentReleaseId,
  describeRelease,
  listReleases,
  readManifest,
  SNAPSHOT,
  type Describe,
  type ReleaseManifest,
} from '../../release/index.ts'
import type { SiteSearch } from '../../search/index.ts'
import { openSearch } from './open-search.ts'
import { filesOfRelease, isAsset, type ServedFile, type ServedFiles } from './served-files.ts'

/** A release in service. */
export type LiveRelease = {
  manifest: ReleaseManifest
  snapshot: Snapshot
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
  siteUrl,
  log,
  describe = describeRelease,
  now = () => performance.now(),
}: {
  releasesDir: string
  siteUrl: string
  log: Log
  describe?: Describe
  now?: () => number
}): LiveReleases => {
  let live: LiveRelease | null = null
  let failed = { id: '', until: 0 }
  let loading: { id: string; done: Promise<void> } | null = null

  const load = async (id: string) => {
    try {
      live = await loadRelease({ releasesDir, id, siteUrl, log, describe })
      log('info', 'release in service', { release: id, pages: live.manifest.pages })
    } catch (error) {
      failed = { id, until: now() + RETRY_MS }
      log('error', 'release cannot be served', { release: id, ...factsOf(error) })
      live ??= await firstGood({ releasesDir, siteUrl, log, describe, but: id })
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

const loadRelease = async ({
  releasesDir,
  id,
  siteUrl,
  log,
  describe,
}: {
  releasesDir: string
  id: string
  siteUrl: string
  log: Log
  describe: Describe
}): Promise<LiveRelease> => {
  const directory = join(releasesDir, id)
  const manifest = await readManifest(directory)
  const own = filesOfRelease({ directory, manifest })
  await checkSizes(own)
  const snapshot = readSnapshot(JSON.parse(await readFile(join(directory, SNAPSHOT), 'utf8')))
  const files = new Map([...(await assetsOfOthers({ releasesDir, but: id })), ...own])
  return {
    manifest,
    snapshot,
    content: describe({ snapshot, siteUrl }).content,
    search: await openSearch({ directory, snapshot, log }),
    addresses: new Set(manifest.addresses),
    files,
  }
}

/** A power cut may leave files shorter than they were written. */
const checkSizes = async (files: ServedFiles): Promise<void> => {
  for (const [path, { file, sizes }] of files) {
    const checks: [string, number | undefined][] = [
      ['', sizes.identity],
      ['.br', sizes.br],
      ['.gz', sizes.gzip],
    ]
    for (const [ending, size] of checks)
      if (size !== undefined && (await stat(`${file}${ending}`)).size !== size)
        throw new Error(`${path}${ending} has not the size it was written with`)
  }
}

/** Hashed files of the releases before, which tabs opened before the switch still load. */
const assetsOfOthers = async ({
  releasesDir,
  but,
}: {
  releasesDir: string
  but: string
}): Promise<Map<string, ServedFile>> => {
  const assets = new Map<string, ServedFile>()
  for (const id of await listReleases(releasesDir)) {
    if (id === but) continue
    const directory = join(releasesDir, id)
    const manifest = await readManifest(directory).catch(() => null)
    if (manifest === null) continue
    for (const [path, file] of filesOfRelease({ directory, manifest }))
      if (isAsset(path) && !assets.has(path)) assets.set(path, file)
  }
  return assets
}

/** After a start on a damaged live release: the newest other one that is whole. */
const firstGood = async ({
  releasesDir,
  siteUrl,
  log,
  describe,
  but,
}: {
  releasesDir: string
  siteUrl: string
  log: Log
  describe: Describe
  but: string
}): Promise<LiveRelease | null> => {
  for (const id of await listReleases(releasesDir)) {
    if (id === but) continue
    const release = await loadRelease({ releasesDir, id, siteUrl, log, describe }).catch(() => null)
    if (release !== null) return release
  }
  return null
}
