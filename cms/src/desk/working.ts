import { AppError } from '@infos-droits/shared'
import type { Ticket } from '../payload-types.ts'
import type { TicketAction } from './action.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'

/**
 * What the lead is writing, kept on the server as it is typed. It has a revision of its own: to save it
 * changes nothing for the partner who drafts meanwhile.
 */
export type Working = NonNullable<Ticket['working']>

/** Rises each time the working text is saved, sent or taken back; 0 before. */
export const workingRevision = ({ working }: Pick<Ticket, 'working'>): number =>
  working?.revision ?? 0

/** The working text as an act leaves it. */
export const workingAfter = ({
  ticket,
  text,
  by,
  at,
}: {
  ticket: Pick<Ticket, 'working'>
  /** Null: there is none any more. */
  text: string | null
  by: string
  at: string
}): Working => ({
  text,
  by: text === null ? null : by,
  at: text === null ? null : at,
  revision: workingRevision(ticket) + 1,
})

/**
 * Lets only those act who saw what they act on: the ticket, or the working text that they write over.
 *
 * @throws AppError `ticket.changed` (409).
 */
export const requireSeen = (ticket: Ticket, action: TicketAction): void => {
  const hasSeenWorking = (seen: number) => seen === workingRevision(ticket)
  const hasSeen =
    action.event === 'save_working'
      ? hasSeenWorking(action.revision)
      : ticket.revision === action.revision &&
        (action.event !== 'validate' ||
          action.working === undefined ||
          hasSeenWorking(action.working))
  if (hasSeen) return
  const code = 'ticket.changed'
  throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
}
