import type { Snapshot } from '@infos-droits/shared'
import { stemsOf, type LeftOut } from '@infos-droits/shared/search'
import { FIRST_WORDS } from '../../labels.fr.ts'
import type { MadeSearch, SearchManifest } from '../../search/index.ts'
import type { Objects, Stored } from '../store/objects.ts'

/** A search whose files are kept, and what was asked of it. */
export type KeptMaking = {
  manifest: SearchManifest
  files: [path: string, file: Stored][]
  leftOut: LeftOut[]
  /** What the search page offers to begin with. */
  firstWords: string[]
  /** Titles of pages that are there and that it does not find. */
  missed: string[]
}

/** Pages that are looked for by their own title before a search is put into service. */
const SENTINELS = 8

/** Titles of a handful of guides, from all over; one without any word to search by finds nothing, rightly. */
export const sentinelsOf = ({ guides }: Pick<Snapshot, 'guides'>): string[] => {
  const titles = guides.map(({ title }) => title).filter((title) => stemsOf(title).length > 0)
  const step = Math.max(1, Math.floor(titles.length / SENTINELS))
  return titles.filter((_, place) => place % step === 0).slice(0, SENTINELS)
}

/** Where the files of a search are kept: nothing of them stays in memory. */
export const keptIn = (objects: Objects) => ({
  keep: (content: Uint8Array | string): Stored => objects.put(content),
  open: ({ sha256 }: Stored): Uint8Array => objects.read(sha256) ?? Buffer.from('[]'),
})

/** Asks a search what has to be known of it. */
export const askedOf = ({
  made: { search, manifest, files, leftOut },
  titles,
}: {
  made: MadeSearch<Stored>
  titles: string[]
}): KeptMaking => ({
  manifest,
  files: files.map(({ path, content }) => [path, content]),
  leftOut,
  firstWords: search.thatFind(FIRST_WORDS),
  missed: titles.filter((title) => {
    const { hits } = search.answer({ text: title, facets: {} })
    return !hits.some((hit) => wordsOnly(hit.title) === wordsOnly(title))
  }),
})

/** As far as a search can tell two titles apart. */
const wordsOnly = (title: string): string => title.replace(/[^\p{L}]+/gu, ' ').trim()
