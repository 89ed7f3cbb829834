import type { Snapshot } from '@infos-droits/shared'
import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuiltSite } from '../rendering/index.ts'
import { codesOf } from '../short-addresses/index.ts'
import { checkAddresses } from './addresses.ts'
import { keepAssets } from './assets.ts'
import { checkWhole } from './check-whole.ts'
import { describeRelease, type Describe } from './describe.ts'
import { filesOfRelease } from './files-of-release.ts'
import { makingDir } from './housekeeping.ts'
import { releaseLabels as labels } from './labels.fr.ts'
import { MANIFEST, type ReleaseManifest } from '@infos-droits/shared/releases'
import {
  openWorkshop,
  startAnewFor,
  type KeptFullText,
  type KeptSearch,
  type Workshop,
} from './memory/workshop.ts'
import { keepPictures, type FetchPicture } from './pictures.ts'
import { refuseIfAny } from './refuse.ts'
import { renderPages } from './render-pages.ts'
import { makeFullTextOf, makeSearchOf } from './search-of-release.ts'
import type { MakesSearch } from './searching/index.ts'
import { stopwatch, type ReleaseProgress, type ReleaseStep } from './steps.ts'
import { isWorthThreads, openRenderers, renderAhead, type Renderers } from './threads/index.ts'
import { keepServedContent } from './store/served-content.ts'
import { keepSnapshot } from './store/keep-snapshot.ts'
import { leanSnapshot } from './store/lean-snapshot.ts'

export type { ReleaseProgress, ReleaseStep } from './steps.ts'

export type BuiltRelease = {
  manifest: ReleaseManifest
  /** What it was made from. */
  snapshot: Snapshot
  steps: Record<ReleaseStep, number>
  /** Pages that were not in the workshop as they are now. */
  rendered: number
}

export type BuildOptions = {
  snapshot: Snapshot
  site: BuiltSite
  releasesDir: string
  siteUrl: string
  describe?: Describe
  /** Where the pictures are kept that no release before has. */
  fetchPicture?: FetchPicture
  onProgress?: ReleaseProgress
  signal?: AbortSignal | undefined
  /** What is known of the releases before; without it, everything is made. */
  workshop?: Workshop
  /**
   * `later`: the pages do not wait for their search, and take that of the pages before until the same
   * snapshot is built again with `now`. Without any search before, it is made all the same.
   */
  search?: 'now' | 'later'
  /**
   * Threads that render beside this one, and end with it; only without a workshop, which watches what is
   * rendered. Unless they are given, they are opened here when it is worth it.
   */
  renderers?: Renderers | null
  /** Makes its search, without a workshop; ended with it. */
  searching?: MakesSearch
}

/**
 * Makes a whole release from a validated snapshot: pages, assets, search, checks, and in
 * `releasesDir/<id>` the manifest that names their contents. It is not live yet: see `switchRelease`.
 *
 * @throws AppError `release.refused` with French reasons, `release.interrupted`, `page.failed`.
 */
export const buildRelease = async ({
  snapshot: whole,
  site,
  releasesDir,
  siteUrl,
  describe = describeRelease,
  fetchPicture = () => Promise.resolve(null),
  onProgress = () => undefined,
  signal,
  workshop: given,
  search: when = 'now',
  renderers: opened,
  searching: begun,
}: BuildOptions): Promise<BuiltRelease> => {
  const workshop = given ?? openWorkshop(releasesDir, begun)
  const begin = performance.now()
  const builtAt = new Date().toISOString()
  startAnewFor(workshop, { build: site.build, siteUrl })
  const { objects } = workshop
  const isOnThreads =
    opened === undefined
      ? given === undefined && isWorthThreads(whole.guides.length)
      : opened !== null
  const snapshot = isOnThreads ? leanSnapshot(whole, objects) : whole
  const before = workshop.content ?? undefined
  const plan = describe({ snapshot, siteUrl, before })
  workshop.content = plan.content
  checkAddresses(plan.addresses)
  refuseIfAny(codesOf(plan.content).clashes.map(labels.sameShort))
  const total = plan.addresses.length + 2
  const { steps, during } = stopwatch({ onProgress, total, signal })
  const pictures = await keepPictures({ snapshot, workshop, releasesDir, fetchPicture })
  await keepAssets({ distDir: site.distDir, workshop })
  let done = 0
  const onPage = () => {
    done += 1
    onProgress({ step: 'render', done, total })
  }
  const stillThere = <Kept extends KeptSearch | KeptFullText>(made: Kept | null): Kept | null =>
    when === 'later' && made?.files.every(([, file]) => objects.has(file)) === true ? made : null
  const kept = { search: stillThere(workshop.search), fullText: stillThere(workshop.fullText) }
  const start = { distDir: site.distDir, siteUrl, releasesDir }
  const renderers = isOnThreads ? (opened ?? openRenderers(start)) : null
  const ahead = renderAhead({ plan, snapshot, renderers, site, siteUrl, objects, onPage, signal })
  const makeSearch = async () => {
    const made = await makeSearchOf({ snapshot, workshop })
    // Nobody will ask for another: what its thread remembers is memory for the rest.
    if (given === undefined) await workshop.searching.end()
    return made
  }
  const makeRest = async () => {
    const { handler } = site
    const searching =
      kept.search === null ? during('search', makeSearch) : Promise.resolve(kept.search)
    const makeWords = async () => {
      const search = await searching
      return during('search', () => makeFullTextOf({ search, snapshot, workshop, signal }))
    }
    const firstWords = async () => (await searching).firstWords
    // Beside its search: one page only waits for it.
    const render = async () => {
      const own = { plan: ahead.rest, firstWords, handler, siteUrl, workshop, signal, onPage }
      return (await renderPages(own)) + (await ahead.into(workshop.pages))
    }
    const [search, rendered, fullText] = await allOf([
      searching,
      during('render', render),
      kept.fullText ?? makeWords(),
    ])
    return { search, fullText, rendered }
  }
  const { search, fullText, rendered } = await makeRest().finally(async () => {
    await ahead.end()
    if (given === undefined) await workshop.searching.end()
  })
  const id = releaseId({ builtAt, digest: snapshot.digest })
  const files = filesOfRelease({ id, snapshot, workshop, pictures, search, fullText })
  await during('check', () => checkWhole({ snapshot, files, workshop }))
  // What was taken from the workshop may have been made anew there meanwhile.
  if (kept.search === null) workshop.search = search
  if (kept.fullText === null) workshop.fullText = fullText
  const manifest: ReleaseManifest = {
    version: 2,
    id,
    isSearchBehind: search.digest !== snapshot.digest,
    isFullTextBehind: fullText.digest !== snapshot.digest,
    firstWords: [...search.firstWords],
    build: site.build,
    digest: snapshot.digest,
    asOf: snapshot.asOf,
    builtAt,
    siteUrl,
    pages: workshop.pages.count(),
    milliseconds: Math.round(performance.now() - begin),
    addresses: plan.addresses,
    files,
    snapshot: keepSnapshot({ snapshot, objects }),
    content: keepServedContent({ content: plan.content, objects }),
  }
  await writeManifest({ releasesDir, manifest })
  return { manifest, snapshot, steps, rendered }
}

/** Waits for all before it tells the error of one: nothing goes on behind the back of whoever asked. */
const allOf = async <Work extends readonly unknown[]>(
  work: readonly [...Work],
): Promise<{ [Each in keyof Work]: Awaited<Work[Each]> }> => {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/** `20261122T013005123Z-1f2e3d4c-9a8b`: in order of time, telling its content, never twice the same. */
const releaseId = ({ builtAt, digest }: { builtAt: string; digest: string }): string =>
  [builtAt.replace(/[-:.]/g, ''), digest.slice(0, 8), randomBytes(2).toString('hex')].join('-')

/** Whole or not at all: the directory has its name only once the manifest is in it. */
const writeManifest = async ({
  releasesDir,
  manifest,
}: {
  releasesDir: string
  manifest: ReleaseManifest
}): Promise<void> => {
  const { id } = manifest
  const making = makingDir({ releasesDir, id })
  await mkdir(making, { recursive: true })
  try {
    await writeFile(join(making, MANIFEST), JSON.stringify(manifest))
    await rename(making, join(releasesDir, id))
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}
