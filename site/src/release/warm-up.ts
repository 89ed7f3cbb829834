import type { Snapshot } from '@infos-droits/shared'
import { objectFile, type ReleaseManifest } from '@infos-droits/shared/releases'
import { readFile } from 'node:fs/promises'
import type { BuiltSite } from '../rendering/index.ts'
import { SEARCH_MANIFEST, type SearchManifest } from '../search/index.ts'
import { keepAssets } from './assets.ts'
import { fileOf } from './addresses.ts'
import { describeRelease } from './describe.ts'
import {
  startAnewFor,
  type KeptFullText,
  type KeptSearch,
  type Workshop,
} from './memory/workshop.ts'
import { renderPages } from './render-pages.ts'
import { idsOf } from './search-of-release.ts'

/**
 * Fills an empty workshop with the release that is live, so that the next one is made from what has
 * changed alone. Every page is rendered again, and must come out as it was.
 *
 * @returns addresses whose page is not what is live: then something makes a difference that should not.
 */
export const warmUp = async ({
  snapshot,
  manifest,
  site,
  siteUrl,
  releasesDir,
  workshop,
  signal,
}: {
  snapshot: Snapshot
  manifest: ReleaseManifest
  site: BuiltSite
  siteUrl: string
  releasesDir: string
  workshop: Workshop
  signal?: AbortSignal | undefined
}): Promise<string[]> => {
  startAnewFor(workshop, { build: site.build, siteUrl })
  const plan = describeRelease({ snapshot, siteUrl })
  workshop.content = plan.content
  await keepAssets({ distDir: site.distDir, workshop })
  await renderPages({
    plan,
    firstWords: () => Promise.resolve(manifest.firstWords),
    handler: site.handler,
    siteUrl,
    workshop,
    onPage: () => undefined,
    signal,
  })
  workshop.search = await searchOf({ snapshot, manifest, releasesDir })
  workshop.fullText = fullTextOf({ snapshot, manifest })
  return [...workshop.pages.byAddress].flatMap(([address, { stored }]) =>
    manifest.files[fileOf(address)]?.sha256 === stored.sha256 ? [] : [address],
  )
}

/** The search of a release; null while it is behind its pages: it is to be made. */
const searchOf = async ({
  snapshot,
  manifest: { files, firstWords, isSearchBehind },
  releasesDir,
}: {
  snapshot: Snapshot
  manifest: ReleaseManifest
  releasesDir: string
}): Promise<KeptSearch | null> => {
  const list = files[SEARCH_MANIFEST]
  if (isSearchBehind || list === undefined) return null
  const text = await readFile(objectFile(releasesDir, list.sha256), 'utf8')
  return {
    manifest: JSON.parse(text) as SearchManifest,
    files: Object.entries(files).filter(([path]) => SEARCH_FILES.test(path)),
    ids: idsOf(snapshot),
    firstWords,
    leftOut: null,
    digest: snapshot.digest,
  }
}

const fullTextOf = ({
  snapshot,
  manifest: { files, addresses, isFullTextBehind },
}: {
  snapshot: Snapshot
  manifest: ReleaseManifest
}): KeptFullText | null => {
  if (isFullTextBehind) return null
  return {
    files: Object.entries(files).filter(([path]) => path.startsWith('/pagefind/')),
    addresses: new Set(addresses.filter((address) => address.endsWith('/'))),
    digest: snapshot.digest,
  }
}

/** But the list that names them, which is made for each release, and the page of results. */
const SEARCH_FILES = /^\/recherche\/(?!index\.(?:json|html)$)/
