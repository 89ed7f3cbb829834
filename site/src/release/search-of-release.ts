import type { Snapshot } from '@infos-droits/shared'
import { FIRST_WORDS } from '../labels.fr.ts'
import {
  SEARCH_MANIFEST,
  type SearchFile,
  type SearchManifest,
  type SiteSearch,
} from '../search/index.ts'
import { makeFullText } from './full-text.ts'
import { releaseLabels as labels } from './labels.fr.ts'
import type { KeptFullText, KeptSearch, Workshop } from './memory/workshop.ts'
import { refuseIfAny, stopIfAborted } from './refuse.ts'

/** Pages that are looked for by their own title before a search is put into service. */
const SENTINELS = 8

/**
 * Makes the search of a snapshot and keeps its files.
 *
 * @throws AppError `release.refused` when it does not find pages that are there.
 */
export const makeSearchOf = ({
  snapshot,
  workshop: { objects, makeSearch },
}: {
  snapshot: Snapshot
  workshop: Workshop
}): KeptSearch => {
  const { search, files, leftOut } = makeSearch(snapshot)
  refuseIfAny(sentinelsMissed({ snapshot, search }))
  return {
    manifest: manifestIn(files),
    files: files
      .filter(({ path }) => path !== SEARCH_MANIFEST)
      .map(({ path, content }) => [path, objects.put(content)]),
    ids: idsOf(snapshot),
    firstWords: search.thatFind(FIRST_WORDS),
    leftOut,
    digest: snapshot.digest,
  }
}

/** Ids of the pages that a search finds. */
export const idsOf = ({ guides, organizations, hotlines, themes }: Snapshot): Set<string> =>
  new Set([
    ...guides.map(({ slug }) => `guide:${slug}`),
    ...organizations.map(({ slug }) => `organization:${slug}`),
    ...hotlines.map(({ slug }) => `hotline:${slug}`),
    ...themes.map(({ rubric, slug }) => `theme:${rubric}/${slug}`),
  ])

const manifestIn = (files: readonly SearchFile[]): SearchManifest => {
  const list = files.find(({ path }) => path === SEARCH_MANIFEST)
  if (typeof list?.content !== 'string') throw new Error('a search has no list of its files')
  return JSON.parse(list.content) as SearchManifest
}

/** The list that names the files of a search; pages that have gone since are found no more. */
export const searchManifestFor = ({
  search: { manifest, ids, digest },
  fullText,
  snapshot,
  pages,
}: {
  search: KeptSearch
  fullText: KeptFullText
  snapshot: Snapshot
  pages: { has: (address: string) => boolean }
}): string => {
  const now = idsOf(snapshot)
  const removed = digest === snapshot.digest ? [] : [...ids].filter((id) => !now.has(id))
  const gone = [...fullText.addresses].filter((address) => !pages.has(address))
  return JSON.stringify({ ...manifest, removed, ...(gone.length > 0 && { gone }) })
}

/** Guides among a handful that a search does not find by their own title. */
const sentinelsMissed = ({
  snapshot: { guides },
  search,
}: {
  snapshot: Snapshot
  search: SiteSearch
}): string[] => {
  const step = Math.max(1, Math.floor(guides.length / SENTINELS))
  return guides
    .filter((_, place) => place % step === 0)
    .slice(0, SENTINELS)
    .filter(({ title }) => {
      const { hits } = search.answer({ text: title, facets: {} })
      return !hits.some((hit) => wordsOnly(hit.title) === wordsOnly(title))
    })
    .map(({ title }) => labels.notFoundBySearch(title))
}

/** As far as a search can tell two titles apart. */
const wordsOnly = (title: string): string => title.replace(/[^\p{L}]+/gu, ' ').trim()

/**
 * Makes what is searched when a search finds nothing near: the words that it had no room for.
 *
 * @throws AppError `release.refused`, `release.interrupted`.
 */
export const makeFullTextOf = async ({
  search,
  snapshot,
  workshop,
  signal,
}: {
  search: KeptSearch
  /** What the search was made from. */
  snapshot: Snapshot
  workshop: Workshop
  signal?: AbortSignal | undefined
}): Promise<KeptFullText> => {
  const leftOut = search.leftOut ?? workshop.makeSearch(snapshot).leftOut
  stopIfAborted(signal)
  const files = await makeFullText(leftOut)
  return {
    files: [...files].map(([path, content]) => [path, workshop.objects.put(content)]),
    addresses: new Set(leftOut.map(({ url }) => url)),
    digest: search.digest,
  }
}
