import type { Ticket } from '../../payload-types.ts'
import { addWorkingDays, workingDaysBetween } from '../deadlines.ts'
import type { TicketEvent } from '../workflow.ts'

type Entry = { at: string; event: TicketEvent | 'received' }

/** What is looked at of a question that a partner, or several, work on. */
export type AtWork = Pick<Ticket, 'dueAt' | 'waitsSince'> & { history?: readonly Entry[] | null }

/** A time in which the person was asked for a detail, and had not given it. */
type Wait = { from: Date; to: Date }

const ENDS_WAIT: readonly string[] = ['note_detail', 'drop_detail', 'message_received']

/** The times that are over in which the person was waited for, oldest first. */
export const waitsOf = (history: AtWork['history']): Wait[] => {
  const waits: Wait[] = []
  let from: Date | null = null
  for (const { at, event } of history ?? []) {
    if (event === 'send_detail') from ??= new Date(at)
    else if (from !== null && ENDS_WAIT.includes(event)) {
      waits.push({ from, to: new Date(at) })
      from = null
    }
  }
  return waits
}

/**
 * When a partner is reminded: at half of its working days, and one working day before the deadline; what
 * the person took to give a detail is not of its days. None of those that would come before or with the
 * question itself or the detail, and never two on one day.
 */
export const partnerReminders = ({
  askedAt,
  dueAt,
  waits = [],
}: {
  askedAt: Date
  dueAt: Date
  waits?: readonly Wait[]
}): { half: Date | null; dayBefore: Date | null } => {
  const own = waits.filter(({ to }) => to > askedAt)
  const lost = own.reduce(
    (days, { from, to }) => days + workingDaysBetween(from > askedAt ? from : askedAt, to),
    0,
  )
  const days = workingDaysBetween(askedAt, dueAt) - lost
  const heardAt = own.at(-1)?.to ?? askedAt
  const before = days >= 2 ? addWorkingDays(dueAt, -1) : null
  const dayBefore = before !== null && before > heardAt ? before : null
  const half = addWorkingDays(askedAt, lost + Math.floor(days / 2))
  const hasHalf = days >= 4 && dayBefore !== null && half < dayBefore && half > heardAt
  return { half: hasHalf ? half : null, dayBefore }
}

/** Whether it is time to remind a partner of a question, or of its part of it. */
export const isReminderDue = ({
  ticket: { dueAt: promised, waitsSince, history },
  askedAt,
  reminded,
  now,
}: {
  ticket: AtWork
  askedAt: string
  /** When it was since it was asked. */
  reminded: readonly string[]
  now: Date
}): boolean => {
  const dueAt = new Date(promised)
  if (waitsSince || now >= dueAt) return false
  const { half, dayBefore } = partnerReminders({
    askedAt: new Date(askedAt),
    dueAt,
    waits: waitsOf(history),
  })
  if (dayBefore !== null && now >= dayBefore)
    return !reminded.some((at) => new Date(at) >= dayBefore)
  return half !== null && now >= half && reminded.length === 0
}
