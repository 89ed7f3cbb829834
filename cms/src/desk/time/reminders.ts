import type { Ticket } from '../../payload-types.ts'
import { addWorkingDays, OPEN_STATES, workingDaysBetween } from '../deadlines.ts'
import type { ClockEvent, TicketEvent, TicketState } from '../workflow.ts'

/** What is looked at of a ticket. */
export type Waiting = Pick<Ticket, 'state' | 'dueAt' | 'receivedAt' | 'delayedUntil'> & {
  history?: readonly { at: string; event: TicketEvent | 'received' }[] | null
}

const ASKED: readonly string[] = ['route', 'return_to_partner']
const PROMISED_ANEW: readonly string[] = ['reopen', 'message_reopened', 'still_unanswered']
const UNANSWERED: readonly TicketState[] = ['with_lead', 'with_partner', 'to_validate']

/** What came after the last of these events; in the order of the history, whatever clock wrote it. */
const since = (history: Waiting['history'], events: readonly string[]) => {
  const all = history ?? []
  const last = all.findLastIndex(({ event }) => events.includes(event))
  return { after: all.slice(last + 1), at: all[last]?.at ?? null }
}

/**
 * When a partner is reminded: at half of its working days, and one working day before the deadline.
 * None of those that would come before or with the question itself, and never two on one day.
 */
export const partnerReminders = ({
  askedAt,
  dueAt,
}: {
  askedAt: Date
  dueAt: Date
}): { half: Date | null; dayBefore: Date | null } => {
  const days = workingDaysBetween(askedAt, dueAt)
  const dayBefore = days >= 2 ? addWorkingDays(dueAt, -1) : null
  const half = addWorkingDays(askedAt, Math.floor(days / 2))
  return { half: days >= 4 && dayBefore !== null && half < dayBefore ? half : null, dayBefore }
}

const isPartnerDue = ({ ticket, now }: { ticket: Waiting; now: Date }): boolean => {
  const { after, at } = since(ticket.history, ASKED)
  const dueAt = new Date(ticket.dueAt)
  if (ticket.state !== 'with_partner' || now >= dueAt) return false
  const dates = partnerReminders({ askedAt: new Date(at ?? ticket.receivedAt), dueAt })
  const reminded = after.filter(({ event }) => event === 'partner_reminded')
  const { half, dayBefore } = dates
  if (dayBefore !== null && now >= dayBefore)
    return !reminded.some((one) => new Date(one.at) >= dayBefore)
  return half !== null && now >= half && reminded.length === 0
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
  const isUntold =
    UNANSWERED.includes(ticket.state) && now > new Date(ticket.dueAt) && !ticket.delayedUntil
  return [
    ...(canRemindPartner && isPartnerDue({ ticket, now }) ? ['partner_reminded' as const] : []),
    ...(isLeadDue({ ticket, now, escalationDays }) ? ['lead_reminded' as const] : []),
    ...(canTellPerson && isUntold ? ['person_told_delay' as const] : []),
  ]
}
