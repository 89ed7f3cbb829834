import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../../log/index.ts'
import {
  listReleases,
  objectFile,
  readManifest,
  readServedContent,
  type ReleaseManifest,
} from '../../release/index.ts'
import { SEARCH_MANIFEST, type SiteSearch } from '../../search/index.ts'
import type { LiveRelease } from './live-releases.ts'
import { openSearch } from './open-search.ts'
import { filesOfRelease, isAsset, type ServedFile, type ServedFiles } from './served-files.ts'

/**
 * Reads releases into service. What one shares with the one before is not read again: of ten thousand
 * pages, few change.
 *
 * @throws the error of the file system, or AppError, when a release is not whole.
 */
export const releaseLoader = ({ releasesDir, log }: { releasesDir: string; log: Log }) => {
  const whole = new Set<string>()
  const assets = new Map<string, ServedFiles>()
  let search: { digest: string; opened: SiteSearch } | null = null

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

  return async (id: string): Promise<LiveRelease> => {
    const manifest = await readManifest(join(releasesDir, id))
    const own = filesOfRelease({ releasesDir, manifest })
    await checkSizes(own, whole)
    assets.set(id, assetsIn(own))
    const digest = manifest.files[SEARCH_MANIFEST]?.sha256 ?? ''
    if (search?.digest !== digest)
      search = { digest, opened: await openSearch({ files: own, releasesDir, id, log }) }
    const { files, addresses, ...facts } = manifest
    return {
      manifest: facts,
      content: await readContent({ releasesDir, manifest }),
      search: search.opened,
      addresses: new Set(addresses),
      files: new Map([...(await assetsOfOthers(id)), ...own]),
    }
  }
}

/** Hashed files of a release, which tabs opened before a switch still load; none of a damaged one. */
const readAssets = async (releasesDir: string, id: string): Promise<ServedFiles> => {
  const manifest = await readManifest(join(releasesDir, id)).catch(() => null)
  return manifest === null ? new Map() : assetsIn(filesOfRelease({ releasesDir, manifest }))
}

const assetsIn = (files: ServedFiles): ServedFiles =>
  new Map([...files].filter(([path]) => isAsset(path)))

/** A power cut may leave files shorter than they were written. */
const checkSizes = async (files: ServedFiles, whole: Set<string>): Promise<void> => {
  for (const [path, { file, bytes, digest }] of files) {
    if (whole.has(digest)) continue
    if ((await stat(file)).size !== bytes)
      throw new Error(`${path} has not the size it was written with`)
    whole.add(digest)
  }
}

const readContent = async ({
  releasesDir,
  manifest,
}: {
  releasesDir: string
  manifest: ReleaseManifest
}) => {
  const bytes = await readFile(objectFile(releasesDir, manifest.content))
  if (createHash('sha256').update(bytes).digest('hex') !== manifest.content)
    throw new Error('the content of the release is not what was written')
  return readServedContent(bytes)
}
