import type { Payload } from 'payload'
import type { Publication } from '../payload-types.ts'
import { readBehind, type Behind } from './site-report.ts'

/** How the public site stands: what is on line, what is under way, what went wrong last. */
export type PublicationStatus = {
  live: Publication | null
  /** The last one, when it was refused after the live one. */
  refused: Publication | null
  running: Publication | null
  /** The oldest one that waits. */
  waiting: Publication | null
  /** What of the live site was refused after its pages. */
  behind: Behind[]
}

/** Reads it from the publications. */
export const publicationStatus = async (payload: Payload): Promise<PublicationStatus> => {
  const first = async (state: Publication['state'], sort: string) => {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { state: { equals: state } },
      sort,
      limit: 1,
      depth: 0,
      pagination: false,
    })
    return docs[0] ?? null
  }
  const [live, refused, running, waiting, behind] = await Promise.all([
    first('live', '-doneAt'),
    first('refused', '-doneAt'),
    first('running', '-claimedAt'),
    first('waiting', 'requestedAt'),
    readBehind(payload),
  ])
  const isStale = refused !== null && live !== null && (refused.doneAt ?? '') < (live.doneAt ?? '')
  return { live, refused: isStale ? null : refused, running, waiting, behind }
}
