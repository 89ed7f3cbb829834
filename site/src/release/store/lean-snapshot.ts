import { AppError, type Guide, type Snapshot } from '@infos-droits/shared'
import { isLean, leanGuide, onceInTurn } from '../../content/index.ts'
import { releaseLabels as labels } from '../labels.fr.ts'
import { isKeptAs, keepPart } from './keep-snapshot.ts'
import type { Objects, Stored } from './objects.ts'

/**
 * The snapshot with its guides kept, and no more in memory of each than the pages of others show; the
 * same once it is so.
 */
export const leanSnapshot = (snapshot: Snapshot, objects: Objects): Snapshot => {
  const inTurn = onceInTurn()
  const lean = (guide: Guide): Guide => {
    if (isLean(guide)) return guide
    const kept = keepPart(guide, objects)
    const read = inTurn(() => readGuide(kept, objects))
    const made = leanGuide(guide, read)
    isKeptAs(made, kept)
    return made
  }
  return { ...snapshot, guides: snapshot.guides.map(lean) }
}

/** A guide as it was kept. @throws AppError `release.gone` when the store has lost it. */
export const readGuide = ({ sha256 }: Pick<Stored, 'sha256'>, objects: Objects): Guide => {
  const bytes = objects.read(sha256)
  if (bytes === null) throw new AppError({ code: 'release.gone', message: labels.gone })
  // Its digest is that of what was kept, which had been validated.
  return JSON.parse(bytes.toString('utf8')) as Guide
}
