import type { GoneBack } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { Publication } from '../payload-types.ts'
import { isLost } from '../work/index.ts'
import { readBehind, readGoneBack, type Behind } from './site-report.ts'

/** How the public site stands: what is on line, what is under way, what went wrong last. */
export type PublicationStatus = {
  live: Publication | null
  /** The last one, when it was refused after the live one. */
  refused: Publication | null
  /** The one that a publisher is at. */
  running: Publication | null
  /** The oldest one that waits; one whose publisher died at work waits again. */
  waiting: Publication | null
  /** What of the live site was refused after its pages. */
  behind: Behind[]
  /** The older version that the site shows because somebody asked for it. */
  goneBack: GoneBack | null
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
  const [live, refused, claimed, asked, behind, goneBack] = await Promise.all([
    first('live', '-doneAt'),
    first('refused', '-doneAt'),
    first('running', '-claimedAt'),
    first('waiting', 'requestedAt'),
    readBehind(payload),
    readGoneBack(payload),
  ])
  const isStale = refused !== null && live !== null && (refused.doneAt ?? '') < (live.doneAt ?? '')
  const isDead =
    claimed !== null && (await isLost({ payload, collection: 'publications', id: claimed.id }))
  return {
    live,
    refused: isStale ? null : refused,
    running: isDead ? null : claimed,
    waiting: isDead ? claimed : asked,
    behind,
    goneBack,
  }
}
