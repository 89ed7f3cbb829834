import type { Snapshot } from '@infos-droits/shared'
import { createSearchMaker } from '../../search/index.ts'
import type { Objects } from '../store/objects.ts'
import { askedOf, keptIn, sentinelsOf, type KeptMaking } from './kept-search.ts'
import { openSearchThread } from './search-thread.ts'

export type { KeptMaking } from './kept-search.ts'

/** Guides above which a search takes long enough for pages to wait for it. */
const GUIDES_HERE = 300

export type MakesSearch = {
  make: (snapshot: Snapshot) => Promise<KeptMaking>
  /** Lets its thread go. */
  end: () => Promise<void>
}

/** Makes the searches of releases: a small one here, at once, a large one on a thread. */
export const openSearchMaking = ({
  releasesDir,
  objects,
  guidesHere = GUIDES_HERE,
}: {
  releasesDir: string
  objects: Objects
  guidesHere?: number
}): MakesSearch => {
  const makeHere = createSearchMaker(keptIn(objects))
  const { make: makeOnThread, end } = openSearchThread(releasesDir)
  return {
    end,
    make: async (snapshot) =>
      snapshot.guides.length > guidesHere
        ? makeOnThread(snapshot)
        : askedOf({ made: makeHere(snapshot), titles: sentinelsOf(snapshot) }),
  }
}
