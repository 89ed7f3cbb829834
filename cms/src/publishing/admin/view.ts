import { formatDateTime, formatTime } from '@infos-droits/shared'
import { PANEL as fr } from '../labels.fr.ts'
import { isStuck } from '../standing.ts'
import type { PublicationStatus } from '../status.ts'
import { goneBackTimes, isToday } from './times.ts'

export type PanelView = {
  headline: string
  /** What will become of it. */
  note: string | null
  /** Of the version that the site shows; null while that is to change. */
  pages: number | null
  /** Why the last publication was refused. */
  refusal: { when: string; reason: string; stillLive: boolean } | null
  /** What was refused after the pages went live: the search, the full text. */
  behind: { what: string; reason: string; meanwhile: string }[]
  /** Something goes wrong that nobody has reported. */
  warning: string | null
  /** True while something is under way: the panel looks again by itself. */
  isMoving: boolean
}

/** What the panel says of the public site. */
export const panelView = ({ status, now }: { status: PublicationStatus; now: Date }): PanelView => {
  const { live, refused, running, waiting, goneBack } = status
  const isMoving = running !== null || waiting !== null
  return {
    headline: headline({ status, now }),
    note: goneBack === null || isMoving ? null : fr.untilNext,
    pages: isMoving ? null : (goneBack?.pages ?? live?.pages ?? null),
    refusal:
      refused === null
        ? null
        : {
            when: fr.refused(formatDateTime(refused.doneAt ?? refused.requestedAt)),
            reason: refused.reason ?? '',
            stillLive: live !== null,
          },
    behind: status.behind.map(({ part, reason }) => ({ ...fr.behind[part], reason })),
    warning: isStuck({ running, waiting, now }) ? fr.stuck : null,
    isMoving,
  }
}

const headline = ({ status, now }: { status: PublicationStatus; now: Date }): string => {
  if (status.running !== null) return fr.running
  if (status.waiting !== null) return fr.waiting
  if (status.goneBack !== null) return fr.goneBack(...goneBackTimes(status.goneBack, now))
  const doneAt = status.live?.doneAt
  if (!doneAt) return fr.neverLive
  return isToday(doneAt, now)
    ? fr.liveToday(formatTime(doneAt))
    : fr.liveSince(formatDateTime(doneAt))
}
