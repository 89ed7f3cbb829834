import { AppError, type Guide, type Snapshot } from '@infos-droits/shared'
import { isLean, leanGuide, lightGuide, onceInTurn } from '../../content/index.ts'
import { releaseLabels as labels } from '../labels.fr.ts'
import { isKeptBy, keepPart } from './keep-snapshot.ts'
import type { Objects, Stored } from './objects.ts'

/**
 * The snapshot with no more in memory of each guide than the pages of others show, once it is kept: until
 * then it is whole, and read from memory. The same once it is so.
 */
export const leanSnapshot = (snapshot: Snapshot, objects: Objects): Snapshot => {
  const lean = leaner(objects)
  const leanOf = (whole: Guide): Guide => (isLean(whole) ? whole : lean(whole, { whole }))
  return { ...snapshot, guides: snapshot.guides.map(leanOf) }
}

/** A snapshot that can be sent to another thread: what is left of its guides, and where each is kept. */
export type LightSnapshot = { snapshot: Snapshot; kept: Stored[] }

/** Keeps all guides of a snapshot, and leaves of them what `leanFromKept` needs. */
export const keepGuides = (snapshot: Snapshot, objects: Objects): LightSnapshot => ({
  snapshot: {
    ...snapshot,
    guides: snapshot.guides.map((guide) => ({ ...lightGuide(guide), picture: guide.picture })),
  },
  kept: snapshot.guides.map((guide) => keepPart(guide, objects)),
})

/** What `leanSnapshot` makes of a snapshot, once its guides are kept. */
export const leanFromKept = ({ snapshot, kept }: LightSnapshot, objects: Objects): Snapshot => {
  const lean = leaner(objects)
  const leanOf = (light: Guide, place: number): Guide => {
    const stored = kept[place]
    if (stored === undefined) throw new Error('a guide was not kept')
    return lean(light, { kept: stored })
  }
  return { ...snapshot, guides: snapshot.guides.map(leanOf) }
}

/** Where the texts of a guide are: in memory until they are kept. */
type Texts = { whole: Guide } | { kept: Stored }

const leaner = (objects: Objects) => {
  const inTurn = onceInTurn()
  return (guide: Guide, texts: Texts): Guide => {
    let state = texts
    const keep = (): Stored => {
      if ('whole' in state) state = { kept: objects.put(JSON.stringify(state.whole)) }
      return state.kept
    }
    const readKept = inTurn(() => readGuide(keep(), objects))
    const made = leanGuide(guide, () => ('whole' in state ? state.whole : readKept()))
    isKeptBy(made, keep)
    return made
  }
}

/** A guide as it was kept. @throws AppError `release.gone` when the store has lost it. */
export const readGuide = ({ sha256 }: Pick<Stored, 'sha256'>, objects: Objects): Guide => {
  const bytes = objects.read(sha256)
  if (bytes === null) throw new AppError({ code: 'release.gone', message: labels.gone })
  // Its digest is that of what was kept, which had been validated.
  return JSON.parse(bytes.toString('utf8')) as Guide
}
