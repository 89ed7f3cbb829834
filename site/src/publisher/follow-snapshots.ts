import { AppError, type Snapshot } from '@infos-droits/shared'
import { applyChanges } from '@infos-droits/shared/crypto'
import { factsOf, type Log } from '../log/index.ts'
import type { CmsWork } from './cms-work.ts'

export type FollowedSnapshots = {
  /** The snapshot of now. @throws AppError `snapshot.*` or `cms.*`. */
  next: () => Promise<Snapshot>
}

/**
 * The snapshots of the CMS one after the other: the whole first, then what has changed since, which is
 * applied to the one before. Documents that have not changed stay the same objects. When the changes
 * cannot be had or do not fit, the whole is asked for again: a doubt is never published.
 */
export const followSnapshots = ({
  work,
  first,
  log = () => undefined,
}: {
  work: Pick<CmsWork, 'snapshot' | 'changes'>
  /** What is live already. */
  first: Snapshot | null
  log?: Log
}): FollowedSnapshots => {
  let last = first
  const fromChanges = async (before: Snapshot): Promise<Snapshot | null> => {
    const changes = await work.changes(before.digest)
    if (changes === null) return null
    try {
      return applyChanges(before, changes)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      log('warn', 'changes do not fit', factsOf(error))
      return null
    }
  }
  return {
    next: async () => {
      const next = (last && (await fromChanges(last))) ?? (await work.snapshot())
      last = next
      return next
    },
  }
}
