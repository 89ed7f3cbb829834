import type { Snapshot } from '@infos-droits/shared'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuiltSite } from '../rendering/index.ts'
import { FIRST_WORDS } from '../labels.fr.ts'
import { makeSearch } from '../search/index.ts'
import { codesOf } from '../short-addresses/index.ts'
import { checkAddresses, isPage } from './addresses.ts'
import { checkCounts, checkLinks, referencesOfCss, type Linking } from './check/index.ts'
import { compressFiles, type Predecessor } from './compress.ts'
import { describeRelease, type Describe } from './describe.ts'
import { copyAssets, listFiles } from './files.ts'
import { makingDir } from './housekeeping.ts'
import { MANIFEST, readManifest, SNAPSHOT, type ReleaseManifest } from './manifest.ts'
import { refuseIfAny, stopIfAborted } from './refuse.ts'
import { writeOfflineList } from './offline-list.ts'
import { writePictures, type FetchPicture } from './pictures.ts'
import { releaseLabels as labels } from './labels.fr.ts'
import { renderPages } from './render-pages.ts'
import { writeSearchFiles } from './search-files.ts'
import { writeFullText } from './full-text.ts'
import { currentReleaseId } from './switch.ts'

export type ReleaseStep = 'render' | 'search' | 'check' | 'compress'

/** How far the making is: pages done of pages to do while rendering. */
export type ReleaseProgress = (progress: { step: ReleaseStep; done: number; total: number }) => void

export type BuiltRelease = { manifest: ReleaseManifest; steps: Record<ReleaseStep, number> }

/**
 * Makes a whole release from a validated snapshot in `releasesDir/<id>`: pages, assets, search index,
 * checks, compressed files, manifest. It is not live yet: see `switchRelease`.
 *
 * @throws AppError `release.refused` with French reasons, `release.interrupted`, `page.failed`.
 */
export const buildRelease = async ({
  snapshot,
  site,
  releasesDir,
  siteUrl,
  describe = describeRelease,
  fetchPicture = () => Promise.resolve(null),
  onProgress = () => undefined,
  signal,
}: {
  snapshot: Snapshot
  site: BuiltSite
  releasesDir: string
  siteUrl: string
  describe?: Describe
  /** Where the pictures are kept that no release before has. */
  fetchPicture?: FetchPicture
  onProgress?: ReleaseProgress
  signal?: AbortSignal | undefined
}): Promise<BuiltRelease> => {
  const begin = performance.now()
  const builtAt = new Date().toISOString()
  const id = releaseId({ builtAt, digest: snapshot.digest })
  const directory = makingDir({ releasesDir, id })
  const plan = describe({ snapshot, siteUrl })
  checkAddresses(plan.addresses)
  refuseIfAny(codesOf(plan.content).clashes.map(labels.sameShort))
  const total = plan.addresses.length + 2
  const { steps, during } = stopwatch({ onProgress, total, signal })
  await mkdir(directory, { recursive: true })
  try {
    await writePictures({ snapshot, directory, releasesDir, fetchPicture })
    let done = 0
    const { linking, searchFiles } = await during('render', async () => {
      const { search, files: searchFiles } = makeSearch(snapshot)
      const linking = await renderPages({
        plan,
        firstWords: search.thatFind(FIRST_WORDS),
        handler: site.handler,
        siteUrl,
        directory,
        signal,
        onPage: () => {
          done += 1
          onProgress({ step: 'render', done, total })
        },
      })
      return { linking, searchFiles }
    })
    const expected = snapshot.guides.length
    await during('search', () => writeFullText({ directory, expected }))
    await writeSearchFiles({ directory, files: searchFiles })
    await copyAssets({ distDir: site.distDir, directory })
    const files = await listFiles(directory)
    await during('check', () => checkWhole({ snapshot, directory, files, linking, siteUrl }))
    const predecessor = await findPredecessor(releasesDir)
    const entries = await during('compress', async () => {
      const compressed = await compressFiles({ directory, files, predecessor })
      const list = await writeOfflineList({ directory, release: id, snapshot, files: compressed })
      return { ...compressed, ...list }
    })
    const manifest: ReleaseManifest = {
      version: 1,
      id,
      build: site.build,
      digest: snapshot.digest,
      asOf: snapshot.asOf,
      builtAt,
      siteUrl,
      pages: linking.length,
      milliseconds: Math.round(performance.now() - begin),
      addresses: plan.addresses,
      files: entries,
    }
    await writeFile(join(directory, SNAPSHOT), JSON.stringify(snapshot))
    await writeFile(join(directory, MANIFEST), JSON.stringify(manifest))
    await rename(directory, join(releasesDir, id))
    return { manifest, steps }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** `20261122T013005123Z-1f2e3d4c-9a8b`: in order of time, telling its content, never twice the same. */
const releaseId = ({ builtAt, digest }: { builtAt: string; digest: string }): string =>
  [builtAt.replace(/[-:.]/g, ''), digest.slice(0, 8), randomBytes(2).toString('hex')].join('-')

const stopwatch = ({
  onProgress,
  total,
  signal,
}: {
  onProgress: ReleaseProgress
  total: number
  signal: AbortSignal | undefined
}) => {
  const steps: Record<ReleaseStep, number> = { render: 0, search: 0, check: 0, compress: 0 }
  const during = async <Result>(step: ReleaseStep, work: () => Promise<Result>) => {
    stopIfAborted(signal)
    onProgress({ step, done: 0, total })
    const begin = performance.now()
    const result = await work()
    steps[step] = Math.round(performance.now() - begin)
    return result
  }
  return { steps, during }
}

const checkWhole = async ({
  snapshot,
  directory,
  files,
  linking,
  siteUrl,
}: {
  snapshot: Snapshot
  directory: string
  files: string[]
  linking: Linking[]
  siteUrl: string
}): Promise<void> => {
  const rendered = new Set(linking.map((page) => page.address))
  const styles = files.filter((file) => file.endsWith('.css') && !file.startsWith('/pagefind/'))
  const sheets = await Promise.all(
    styles.map(async (address) => {
      const css = await readFile(join(directory, address), 'utf8')
      return { address, references: referencesOfCss(css), ids: null }
    }),
  )
  refuseIfAny([
    ...checkCounts({ snapshot, rendered }),
    ...checkLinks({
      linking: [...linking, ...sheets],
      existing: new Set([...[...rendered].filter(isPage), ...files]),
      siteUrl,
    }),
  ])
}

const findPredecessor = async (releasesDir: string): Promise<Predecessor | null> => {
  const id = currentReleaseId(releasesDir)
  if (id === null) return null
  const directory = join(releasesDir, id)
  // A release of an older form, or a damaged one, only means that nothing is shared with it.
  const manifest = await readManifest(directory).catch(() => null)
  return manifest === null ? null : { directory, files: manifest.files }
}
