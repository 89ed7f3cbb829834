import { AppError } from '@infos-droits/shared'
import type { Ticket } from '../payload-types.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'

/** True when the person has not said before that their question stays without an answer. */
export const isFirstTime = ({ history }: Pick<Ticket, 'history'>): boolean =>
  !(history ?? []).some(({ event }) => event === 'still_unanswered')

/** True while nothing was validated since the person said so. */
export const waitsAgain = ({ history }: Pick<Ticket, 'history'>): boolean => {
  const last = (event: string) => (history ?? []).findLastIndex((entry) => entry.event === event)
  return last('still_unanswered') > last('validate')
}

/** @throws AppError `ticket.reopened.already` (409): it is said once; after that one writes or calls. */
export const requireFirstTime = (ticket: Pick<Ticket, 'history'>): void => {
  if (isFirstTime(ticket)) return
  const code = 'ticket.reopened.already'
  throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
}
