import type { PayloadRequest, Where } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { addWorkingDays, OPEN_STATES } from '../deadlines.ts'
import { idOf } from '../actor.ts'
import { keptTooLong } from './kept-open.ts'
import type { UnansweredReason } from './labels.fr.ts'

/** One question that is late, or that nobody will answer as things stand. Nothing of the person. */
export type UnansweredRow = Pick<
  Ticket,
  'id' | 'reference' | 'state' | 'dueAt' | 'delayedUntil' | 'organization'
> & { reasons: UnansweredReason[] }

/** Mails by which a partner learns of a question. */
export const TO_PARTNER: readonly string[] = [
  'partner-question',
  'partner-returned',
  'partner-reminder',
]

const LOST: Where = {
  or: [{ state: { in: ['failed', 'uncertain'] } }, { delivery: { in: ['bounced', 'complained'] } }],
}

/**
 * Every question past its date, or without a way to an answer: its answer did not arrive, nobody has it,
 * or the mail to its partner was lost; or about which nothing was done for as long as one is kept. The one most overdue first.
 *
 * @param now what counts as late: whoever only looks may ask the clock of the process.
 */
export const readUnanswered = async ({
  req,
  now,
}: {
  req: PayloadRequest
  now: Date
}): Promise<UnansweredRow[]> => {
  const instant = now.toISOString()
  const yesterday = addWorkingDays(now, -1).toISOString()
  const lost = await lostWithPartner(req)
  const kept = await keptTooLong({ req, now })
  const reasonOf: Record<UnansweredReason, Where> = {
    kept: { id: { in: kept } },
    late: {
      and: [{ dueAt: { less_than: instant } }, { state: { in: [...OPEN_STATES, 'sending'] } }],
    },
    undeliverable: { state: { equals: 'undeliverable' } },
    nobody: { and: [{ state: { equals: 'with_lead' } }, { receivedAt: { less_than: yesterday } }] },
    unread: { and: [{ state: { equals: 'with_partner' } }, { id: { in: lost } }] },
  }
  const rows = new Map<string, UnansweredRow>()
  for (const [reason, where] of Object.entries(reasonOf) as [UnansweredReason, Where][])
    for (const ticket of await ticketsWhere({ req, where })) {
      const { reasons } = rows.get(ticket.id) ?? { reasons: [] }
      rows.set(ticket.id, { ...ticket, reasons: [...reasons, reason] })
    }
  return [...rows.values()].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
}

/** How many there are for each reason, those that there are; a question counts once, for its first reason. */
export const countsOf = (rows: readonly UnansweredRow[]): [UnansweredReason, number][] => {
  const counts = new Map<UnansweredReason, number>()
  for (const { reasons } of rows) {
    const [first] = reasons
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  return [...counts]
}

const ticketsWhere = async ({ req, where }: { req: PayloadRequest; where: Where }) => {
  const { docs } = await req.payload.find({
    collection: 'tickets',
    where: { and: [where, { erasedAt: { exists: false } }] },
    // No text: nothing is opened by looking at the list.
    select: {
      reference: true,
      state: true,
      dueAt: true,
      delayedUntil: true,
      organization: true,
    },
    depth: 0,
    pagination: false,
    req,
  })
  return docs
}

/** Questions of which the newest mail to the partner who holds them was refused or came back. */
const lostWithPartner = async (req: PayloadRequest): Promise<string[]> => {
  const found = { collection: 'mails', depth: 0, pagination: false, req } as const
  const isToPartner: Where = { kind: { in: [...TO_PARTNER] } }
  const lost = await req.payload.find({
    ...found,
    where: { and: [isToPartner, LOST] },
    select: { ticket: true },
  })
  const ids = [...new Set(lost.docs.flatMap(({ ticket }) => idOf(ticket) ?? []))]
  if (ids.length === 0) return []
  const lostMails = new Set(lost.docs.map(({ id }) => id))
  const all = await req.payload.find({
    ...found,
    where: { and: [isToPartner, { ticket: { in: ids } }] },
    select: { ticket: true },
    sort: 'createdAt',
  })
  const newest = new Map(all.docs.map(({ id, ticket }) => [idOf(ticket), id]))
  return ids.filter((ticket) => lostMails.has(newest.get(ticket) ?? ''))
}
