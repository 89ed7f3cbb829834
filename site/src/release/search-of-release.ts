import type { Snapshot } from '@infos-droits/shared'
import { makeFullText } from './full-text.ts'
import { releaseLabels as labels } from './labels.fr.ts'
import type { KeptFullText, KeptSearch, Workshop } from './memory/workshop.ts'
import { refuseIfAny, stopIfAborted } from './refuse.ts'

/**
 * Makes the search of a snapshot and keeps its files.
 *
 * @throws AppError `release.refused` when it does not find pages that are there.
 */
export const makeSearchOf = async ({
  snapshot,
  workshop: { searching },
}: {
  snapshot: Snapshot
  workshop: Workshop
}): Promise<KeptSearch> => {
  const { missed, ...made } = await searching.make(snapshot)
  refuseIfAny(missed.map(labels.notFoundBySearch))
  return { ...made, ids: idsOf(snapshot), digest: snapshot.digest }
}

/** Ids of the pages that a search finds. */
export const idsOf = ({ guides, organizations, hotlines, themes }: Snapshot): Set<string> =>
  new Set([
    ...guides.map(({ slug }) => `guide:${slug}`),
    ...organizations.map(({ slug }) => `organization:${slug}`),
    ...hotlines.map(({ slug }) => `hotline:${slug}`),
    ...themes.map(({ rubric, slug }) => `theme:${rubric}/${slug}`),
  ])

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
  const leftOut = search.leftOut ?? (await workshop.searching.make(snapshot)).leftOut
  stopIfAborted(signal)
  const files = await makeFullText(leftOut)
  return {
    files: [...files].map(([path, content]) => [path, workshop.objects.put(content)]),
    addresses: new Set(leftOut.map(({ url }) => url)),
    digest: search.digest,
  }
}
