import type { Ticket } from '../../payload-types.ts'
import { addWorkingDays, OPEN_STATES } from '../deadlines.ts'
import {
  isBeforeAnswer,
  PROMISED_ANEW,
  type ClockEvent,
  type TicketEvent,
  type TicketState,
} from '../workflow.ts'
import { isReminderDue } from './partner-reminders.ts'

/** What is looked at of a ticket. */
export type Waiting = Pick<
  Ticket,
  'state' | 'dueAt' | 'receivedAt' | 'delayedUntil' | 'waitsSince'
> & {
  history?: readonly { at: string; event: TicketEvent | 'received' }[] | null
}

const ASKED: readonly string[] = ['route', 'return_to_partner']

/** What came after the last of these events; in the order of the history, whatever clock wrote it. */
const since = (history: Waiting['history'], events: readonly string[]) => {
  const all = history ?? []
  const last = all.findLastIndex(({ event }) => events.includes(event))
  return { after: all.slice(last + 1), at: all[last]?.at ?? null }
}

const isPartnerDue = ({ ticket, now }: { ticket: Waiting; now: Date }): boolean => {
  if (ticket.state !== 'with_partner') return false
  const { after, at } = since(ticket.history, ASKED)
  const reminded = after.flatMap((one) => (one.event === 'partner_reminded' ? [one.at] : []))
  return isReminderDue({ ticket, askedAt: at ?? ticket.receivedAt, reminded, now })
}

const isLeadDue = ({
  ticket,
  now,
  escalationDays,
}: {
  ticket: Waiting
  now: Date
  escalationDays: number
}): boolean => {
  const isOpen = (OPEN_STATES as readonly TicketState[]).includes(ticket.state)
  if (!isOpen || now <= new Date(ticket.dueAt)) return false
  const { after } = since(ticket.history, PROMISED_ANEW)
  const last = after.findLast(({ event }) => event === 'lead_reminded')
  return last === undefined || addWorkingDays(new Date(last.at), escalationDays) <= now
}

/**
 * What time brings about for a ticket now; each of them once, as its history says what was done. The
 * person is told once of each promise that is not kept.
 */
export const remindersDue = ({
  ticket,
  now,
  canRemindPartner,
  canTellPerson,
  escalationDays,
}: {
  ticket: Waiting
  /** By the database’s clock. */
  now: Date
  /** False while it is away, cannot be written to, or wants no reminder. */
  canRemindPartner: boolean
  canTellPerson: boolean
  /** Working days between two reminders to the lead. */
  escalationDays: number
}): ClockEvent[] => {
  const promised = new Date(ticket.delayedUntil ?? ticket.dueAt)
  const isUntold = isBeforeAnswer(ticket.state) && now > promised && now > new Date(ticket.dueAt)
  return [
    ...(canRemindPartner && isPartnerDue({ ticket, now }) ? ['partner_reminded' as const] : []),
    ...(isLeadDue({ ticket, now, escalationDays }) ? ['lead_reminded' as const] : []),
    ...(canTellPerson && isUntold ? ['person_told_delay' as const] : []),
  ]
}
