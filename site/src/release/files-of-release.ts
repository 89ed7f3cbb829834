import { paths, type Snapshot } from '@infos-droits/shared'
import { offlineListOf } from '../counter/index.ts'
import { SEARCH_MANIFEST } from '../search/index.ts'
import { fileOf } from './addresses.ts'
import type { ReleaseFile } from '@infos-droits/shared/releases'
import type { KeptFullText, KeptSearch, Workshop } from './memory/workshop.ts'
import { searchManifestFor } from './search-of-release.ts'

/** Every file of a release by its path, in order: pages, search, pictures, assets, desk mode’s list. */
export const filesOfRelease = ({
  id,
  snapshot,
  workshop: { pages, assets, objects },
  pictures,
  search,
  fullText,
}: {
  id: string
  snapshot: Snapshot
  workshop: Workshop
  pictures: [path: string, file: ReleaseFile][]
  search: KeptSearch
  fullText: KeptFullText
}): Record<string, ReleaseFile> => {
  const files: [path: string, file: ReleaseFile][] = [
    ...[...pages.byAddress].map(([address, { stored }]): [string, ReleaseFile] => [
      fileOf(address),
      stored,
    ]),
    ...search.files,
    ...fullText.files,
    [
      SEARCH_MANIFEST,
      objects.put(searchManifestFor({ search, fullText, snapshot, pages: pages.byAddress })),
    ],
    ...pictures,
    ...assets,
    // In its place; it is made of the others.
    [paths.offlineList(), TO_COME],
  ]
  const all = inOrder(files)
  const list = JSON.stringify(offlineListOf({ release: id, asOf: snapshot.asOf, files: all }))
  all[paths.offlineList()] = objects.put(list)
  return all
}

const TO_COME: ReleaseFile = { bytes: 0, sha256: '' }

const inOrder = (files: [path: string, file: ReleaseFile][]): Record<string, ReleaseFile> =>
  Object.fromEntries(files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
