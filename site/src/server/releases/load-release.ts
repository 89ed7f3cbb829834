import { join } from 'node:path'
import type { Log } from '../../log/index.ts'
import { listReleases, objectFile, readManifest, type ReleaseFile } from '../../release/index.ts'
import { SEARCH_MANIFEST } from '../../search/index.ts'
import { changedContent } from './content-change.ts'
import type { LiveRelease } from './live-releases.ts'
import type { ReleaseChange } from './read-release.ts'
import { readingApart } from './reading-apart.ts'
import { searchingApart } from './searching-apart.ts'
import type { ServedSearch } from './served-search.ts'
import { isAsset, servedFile, type ServedFile, type ServedFiles } from './served-files.ts'

/** A release, and its own files without those of others. */
type Loaded = { live: LiveRelease; own: ServedFiles }

/**
 * Reads releases into service. What one shares with the one before is not read again: of ten thousand
 * pages, few change.
 *
 * @throws the error of the file system, or AppError, when a release is not whole.
 */
export const releaseLoader = ({
  releasesDir,
  log,
  manyFiles,
  largeIndexBytes,
}: {
  releasesDir: string
  log: Log
  /** From how many files on a release is read by a thread of its own. */
  manyFiles?: number | undefined
  /** From which size on an index is asked in a thread of its own. */
  largeIndexBytes?: number | undefined
}) => {
  const reading = readingApart({ releasesDir, log, manyFiles })
  const searching = searchingApart({ releasesDir, log, largeBytes: largeIndexBytes })
  const assets = new Map<string, ServedFiles>()
  let search: { digest: string; opened: ServedSearch } | null = null
  let last: Loaded | null = null

  const assetsOfOthers = async (but: string): Promise<Map<string, ServedFile>> => {
    const ids = await listReleases(releasesDir)
    for (const id of assets.keys()) if (!ids.includes(id)) assets.delete(id)
    const found = new Map<string, ServedFile>()
    for (const id of ids) {
      if (id === but) continue
      const known = assets.get(id) ?? (await readAssets(releasesDir, id))
      assets.set(id, known)
      for (const [path, file] of known) if (!found.has(path)) found.set(path, file)
    }
    return found
  }

  return {
    read: async (id: string): Promise<LiveRelease> => {
      const since = last?.live.manifest.id ?? null
      const change = await reading.read({ id, since })
      const before = change.since === null ? null : last
      const own = changedFiles({ before: before?.own, change, releasesDir })
      assets.set(id, assetsIn({ own, change, known: assets.get(change.since ?? '') }))
      const digest = own.get(SEARCH_MANIFEST)?.digest ?? ''
      if (search?.digest !== digest)
        search = { digest, opened: await searching.open({ id, files: own }) }
      const { addresses } = change
      const live = {
        manifest: change.facts,
        content: changedContent(before?.live.content ?? {}, change.content),
        search: search.opened,
        addresses: addresses === null && before ? before.live.addresses : new Set(addresses),
        files: new Map([...(await assetsOfOthers(id)), ...own]),
      }
      last = { live, own }
      return live
    },
    close: () => {
      reading.close()
      searching.close()
    },
  }
}

const changedFiles = ({
  before = new Map(),
  change: { files, gone },
  releasesDir,
}: {
  before: ServedFiles | undefined
  change: ReleaseChange
  releasesDir: string
}): ServedFiles => {
  const own = new Map(before)
  for (const path of gone) own.delete(path)
  for (const [path, file] of files) own.set(path, inRelease(releasesDir, path, file))
  return own
}

const inRelease = (releasesDir: string, path: string, file: ReleaseFile): ServedFile =>
  servedFile(path, objectFile(releasesDir, file.sha256), file)

/** Hashed files of a release, which tabs opened before a switch still load; none of a damaged one. */
const readAssets = async (releasesDir: string, id: string): Promise<ServedFiles> => {
  const manifest = await readManifest(join(releasesDir, id)).catch(() => null)
  const files = Object.entries(manifest?.files ?? {}).filter(([path]) => isAsset(path))
  return new Map(files.map(([path, file]) => [path, inRelease(releasesDir, path, file)]))
}

const assetsIn = ({
  own,
  change: { files, gone },
  known,
}: {
  own: ServedFiles
  change: ReleaseChange
  known: ServedFiles | undefined
}): ServedFiles => {
  const isSame = ![...files.map(([path]) => path), ...gone].some(isAsset)
  if (known !== undefined && isSame) return known
  return new Map([...own].filter(([path]) => isAsset(path)))
}
