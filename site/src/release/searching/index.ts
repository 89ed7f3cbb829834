import type { Snapshot } from '@infos-droits/shared'
import { createSearchMaker } from '../../search/index.ts'
import type { Objects } from '../store/objects.ts'
import { askedOf, keptIn, sentinelsOf, type KeptMaking } from './kept-search.ts'
import { openSearchThread } from './search-thread.ts'

export type { KeptMaking } from './kept-search.ts'

/** Guides above which a search takes long enough for pages to wait for it. */
const GUIDES_HERE = 300

export type MakesSearch = {
  /** A large search is to be made soon: its thread begins now. */
  begin: () => void
  make: (snapshot: Snapshot) => Promise<KeptMaking>
  /** Lets its thread go. */
  end: () => Promise<void>
}

/**
 * Makes the searches of releases: a small one here, at once, a large one on a thread. Files that were
 * removed since a page was read, because no release held them, are made again.
 */
export const openSearchMaking = ({
  releasesDir,
  objects,
  guidesHere = GUIDES_HERE,
}: {
  releasesDir: string
  objects: Objects
  guidesHere?: number
}): MakesSearch => {
  const beginHere = () => createSearchMaker(keptIn(objects))
  let makeHere = beginHere()
  const { make: makeOnThread, begin, end } = openSearchThread(releasesDir)
  const make = async (snapshot: Snapshot): Promise<KeptMaking> =>
    snapshot.guides.length > guidesHere
      ? makeOnThread(snapshot)
      : askedOf({ made: makeHere(snapshot), titles: sentinelsOf(snapshot) })
  return {
    begin,
    end,
    make: async (snapshot) => {
      const made = await make(snapshot)
      if (made.files.every(([, file]) => objects.has(file))) return made
      makeHere = beginHere()
      await end()
      return make(snapshot)
    },
  }
}
