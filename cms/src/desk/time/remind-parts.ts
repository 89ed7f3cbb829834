import { messageOf } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import type { Contribution, Ticket } from '../../payload-types.ts'
import { inTransaction } from '../../work/index.ts'
import { actAsSystem } from '../act.ts'
import { idOf } from '../actor.ts'
import { isReminderDue, type AtWork } from './partner-reminders.ts'
import { mayRemind } from './remind-partner.ts'
import { BEFORE_ANSWER, isBeforeAnswer } from '../workflow.ts'

type Known = { payload: Payload; now: Date }

/**
 * Reminds the partners who are asked for a part of an answer, as the one who holds a question is: written
 * with the part in the transaction that puts the mail in the outbox. Returns how many.
 */
export const remindPartsDue = async ({ payload, now }: Known): Promise<number> => {
  let reminded = 0
  for (const { id } of await maybeDue({ payload, now }))
    try {
      if (await remindOf({ payload, now, id })) reminded += 1
    } catch (error) {
      // The others are reminded all the same.
      payload.logger.error({ msg: 'reminder failed', part: id, reason: messageOf(error) })
    }
  return reminded
}

const isDue = ({
  part: { askedAt, remindedAt },
  ticket,
  now,
}: {
  part: Pick<Contribution, 'askedAt' | 'remindedAt'>
  ticket: AtWork
  now: Date
}): boolean => isReminderDue({ ticket, askedAt, reminded: remindedAt ? [remindedAt] : [], now })

/** Parts that may be due; read without any text. */
const maybeDue = async ({ payload, now }: Known): Promise<{ id: string }[]> => {
  const all = { depth: 0, pagination: false } as const
  const parts = await payload.find({
    collection: 'contributions',
    where: { state: { equals: 'asked' } },
    select: { ticket: true, askedAt: true, remindedAt: true },
    ...all,
  })
  if (parts.docs.length === 0) return []
  const { docs } = await payload.find({
    collection: 'tickets',
    where: {
      and: [
        { id: { in: parts.docs.flatMap(({ ticket }) => idOf(ticket) ?? []) } },
        { state: { in: [...BEFORE_ANSWER] } },
        { dueAt: { greater_than: now.toISOString() } },
        { erasedAt: { exists: false } },
      ],
    },
    select: { dueAt: true, waitsSince: true, history: { at: true, event: true } },
    ...all,
  })
  const tickets = new Map((docs as unknown as (AtWork & { id: string })[]).map((t) => [t.id, t]))
  return parts.docs.filter((part) => {
    const ticket = tickets.get(idOf(part.ticket) ?? '')
    return ticket !== undefined && isDue({ part, ticket, now })
  })
}

const remindOf = ({ payload, now, id }: Known & { id: string }): Promise<boolean> =>
  inTransaction({
    payload,
    work: async (req) => {
      const found = await openPart({ req, id })
      if (found === null || !isDue({ ...found, now })) return false
      const { part, ticket } = found
      const organization = idOf(part.organization)
      if (organization === null) return false
      if (!(await mayRemind({ req, ticket, organization, contribution: id, now }))) return false
      const action = { event: 'part_reminded', part: id, at: now.toISOString() } as const
      await actAsSystem({ req, ticketId: ticket.id, action })
      return true
    },
  })

/** A part that its partner still works on, with its question. */
const openPart = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<{ part: Contribution; ticket: Ticket } | null> => {
  const { payload } = req
  const found = { depth: 0, disableErrors: true, req } as const
  const part = await payload.findByID({ collection: 'contributions', id, ...found })
  if (part?.state !== 'asked') return null
  const ticketId = idOf(part.ticket) ?? ''
  const ticket = await payload.findByID({ collection: 'tickets', id: ticketId, ...found })
  const isOpen = ticket !== null && !ticket.erasedAt && isBeforeAnswer(ticket.state)
  return isOpen ? { part, ticket } : null
}
