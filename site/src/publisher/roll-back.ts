import { join } from 'node:path'
import {
  currentReleaseId,
  listReleases,
  readManifest,
  snapshotIn,
  switchRelease,
} from '../release/index.ts'
import { noteGoneBack, readGoneBack } from './gone-back.ts'
import { aloneIn } from './publish.ts'

const PARIS = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
})

/**
 * Switches back to the newest release that was made from another snapshot before the one that is live.
 * Nothing is removed: asked again, it goes further back, also when what was gone back to was made anew
 * meanwhile for a deploy.
 *
 * @returns what is live now, or null when no release before is kept.
 * @throws AppError `publisher.busy`.
 */
export const rollBack = async (
  releasesDir: string,
): Promise<{ id: string; pages: number; moment: string } | null> =>
  aloneIn(releasesDir, async () => {
    const live = currentReleaseId(releasesDir)
    if (live === null) return null
    const ids = await listReleases(releasesDir)
    const from = (await readGoneBack(releasesDir))?.release ?? live
    const before = ids.find((id) => id < from && snapshotIn(id) !== snapshotIn(live))
    if (before === undefined) return null
    // One that cannot be read must not go live.
    const { pages, builtAt } = await readManifest(join(releasesDir, before))
    const askedAt = new Date().toISOString()
    await noteGoneBack(releasesDir, { release: before, madeAt: builtAt, askedAt, pages })
    await switchRelease({ releasesDir, id: before })
    return { id: before, pages, moment: PARIS.format(new Date(builtAt)) }
  })
