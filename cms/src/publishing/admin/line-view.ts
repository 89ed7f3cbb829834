import { formatDateTime, formatTime } from '@infos-droits/shared'
import { LINE as fr, PANEL } from '../labels.fr.ts'
import type { Standing } from '../standing.ts'
import { goneBackTimes, isToday } from './times.ts'

export type LineView = {
  text: string
  tone: 'moving' | 'there' | 'problem'
  /** Where it can be read, once it can. */
  url: string | null
  /** True while something is under way: to be asked again soon. */
  isMoving: boolean
}

/** What is said of a document under its buttons; null: nothing. */
export const lineView = ({
  standing,
  now,
}: {
  standing: Standing | null
  now: Date
}): LineView | null => {
  switch (standing?.state) {
    case 'coming':
      return comingView(standing)
    case 'there':
      return {
        text: thereText(standing, now),
        tone: 'there',
        url: standing.url,
        isMoving: false,
      }
    case 'goneBack':
      return { text: goneBackText(standing, now), tone: 'problem', url: null, isMoving: false }
    case 'refused':
      return { text: refusedText(standing), tone: 'problem', url: null, isMoving: false }
    default:
      return null
  }
}

const comingView = ({ isPublic, isStuck }: Standing): LineView => {
  const text = isStuck ? PANEL.stuck : isPublic ? fr.coming : fr.leaving
  return { text, tone: isStuck ? 'problem' : 'moving', url: null, isMoving: true }
}

const thereText = ({ isPublic, since }: Standing, now: Date): string => {
  if (since === null) return isPublic ? fr.live : fr.gone
  if (isToday(since, now)) return (isPublic ? fr.liveToday : fr.goneToday)(formatTime(since))
  return (isPublic ? fr.liveSince : fr.goneSince)(formatDateTime(since))
}

const goneBackText = ({ isPublic, goneBack }: Standing, now: Date): string =>
  goneBack === null
    ? ''
    : (isPublic ? fr.goneBack : fr.goneBackThere)(...goneBackTimes(goneBack, now))

const refusedText = ({ isPublic, reason }: Standing): string => {
  const said = (isPublic ? fr.refused : fr.leavingRefused)(reason ?? fr.noReason)
  return `${said} ${isPublic ? fr.stillOld : fr.stillThere}`
}
