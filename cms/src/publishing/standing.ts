import type { GoneBack } from '@infos-droits/shared'
import type { PublicationStatus } from './status.ts'

/** What the site shows of one document. */
export type Standing = {
  /** On the site, or on its way there; false: taken away, or on its way out. */
  isPublic: boolean
  /** `none`: nothing to say. */
  state: 'none' | 'coming' | 'there' | 'refused' | 'goneBack'
  /** Since when it is so (ISO 8601), as far as known. */
  since: string | null
  /** Why the last publication was refused, in French. */
  reason: string | null
  /** With `goneBack`: the version that the site shows, which is older than the change. */
  goneBack: Pick<GoneBack, 'madeAt' | 'askedAt'> | null
  /** Nobody has taken the request for a long time. */
  isStuck: boolean
  /** Where it can be read. */
  url: string | null
}

export type Change = {
  /** When the document was last published or withdrawn (ISO 8601). */
  changedAt: string
  isPublic: boolean
  url: string | null
}

/** The first publication that went live after a change, its release, and whether an earlier one is known. */
export type FirstLive = {
  doneAt: string | null
  release: string | null
  isFirstKept: boolean
} | null

const STUCK_MS = 10 * 60_000
/** A request is written with its change, a moment after it. */
const SAME_CHANGE_MS = 10_000

/**
 * Whether the last change of a document has reached the site. A publication taken up after the change
 * holds it; so while its own request waits, one that was taken up meanwhile may not.
 */
export const standingOf = ({
  change: { changedAt, isPublic, url },
  firstLive,
  status: { refused, running, waiting, goneBack },
  now,
}: {
  change: Change
  firstLive: FirstLive
  status: PublicationStatus
  now: Date
}): Standing => {
  const changed = Date.parse(changedAt)
  const said = {
    ...{ isPublic, since: null, reason: null, goneBack: null, isStuck: false },
    url: isPublic ? url : null,
  }
  const isOwn = waiting !== null && isNear(Date.parse(waiting.requestedAt) - changed)
  const isTakenBack = goneBack !== null && (firstLive?.release ?? '') > goneBack.release
  if (firstLive !== null && !isOwn && !isTakenBack)
    return { ...said, state: 'there', since: firstLive.isFirstKept ? null : firstLive.doneAt }
  if (running !== null || waiting !== null)
    return { ...said, state: 'coming', isStuck: isStuck({ running, waiting, now }) }
  if (isTakenBack) return { ...said, state: 'goneBack', goneBack }
  if (refused !== null && Date.parse(refused.claimedAt ?? refused.requestedAt) >= changed)
    return { ...said, state: 'refused', reason: refused.reason ?? null }
  return { ...said, state: 'none' }
}

const isNear = (after: number): boolean => after >= 0 && after <= SAME_CHANGE_MS

/** True when a request waits and no publisher takes it. */
export const isStuck = ({
  running,
  waiting,
  now,
}: Pick<PublicationStatus, 'running' | 'waiting'> & { now: Date }): boolean =>
  running === null && waiting !== null && now.getTime() - Date.parse(waiting.requestedAt) > STUCK_MS
