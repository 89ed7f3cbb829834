import { messageOf } from '@infos-droits/shared'
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { databaseNow, inTransaction } from '../../work/index.ts'
import { actAsSystem } from '../act.ts'
import { addWorkingDays, answerDaysOf, OPEN_STATES } from '../deadlines.ts'
import { canRemind } from './remind-partner.ts'
import { remindPartsDue } from './remind-parts.ts'
import { remindersDue, type Waiting } from './reminders.ts'

/** Working days between two reminders to the lead, while no setting says otherwise. */
const ESCALATION_DAYS = 2

/**
 * Reminds partners and leads and tells people of a delay, where it is time by the database's clock. Each
 * is written in the history of the ticket in the transaction that puts the mail in the outbox: of two
 * workers at once, one finds it done. Returns how many tickets
 * and parts of an answer it was time for.
 */
export const remindDue = async ({ payload }: { payload: Payload }): Promise<number> => {
  const now = await databaseNow(payload)
  const { escalationDays } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const known = { now, escalationDays: escalationDays ?? ESCALATION_DAYS }
  let reminded = 0
  for (const { id } of await maybeDue({ payload, ...known }))
    try {
      if (await remindOf({ payload, id, ...known })) reminded += 1
    } catch (error) {
      // The others are reminded all the same.
      payload.logger.error({ msg: 'reminder failed', ticket: id, reason: messageOf(error) })
    }
  return reminded + (await remindPartsDue({ payload, now }))
}

type Known = { payload: Payload; now: Date; escalationDays: number }

/** Open tickets for which it may be time; read without any text. */
const maybeDue = async ({ payload, now, escalationDays }: Known): Promise<{ id: string }[]> => {
  const late: Where = { dueAt: { less_than: now.toISOString() } }
  const open: Where = { state: { in: [...OPEN_STATES] } }
  const { docs } = await payload.find({
    collection: 'tickets',
    where: {
      and: [
        { erasedAt: { exists: false } },
        { or: [{ state: { equals: 'with_partner' } }, { and: [open, late] }] },
      ],
    },
    select: {
      state: true,
      dueAt: true,
      receivedAt: true,
      delayedUntil: true,
      waitsSince: true,
      history: { at: true, event: true },
    },
    depth: 0,
    pagination: false,
    sort: 'dueAt',
  })
  const may = { now, escalationDays, canRemindPartner: true, canTellPerson: true }
  return (docs as unknown as (Waiting & { id: string })[]).filter(
    (ticket) => remindersDue({ ticket, ...may }).length > 0,
  )
}

const remindOf = ({ payload, id, now, escalationDays }: Known & { id: string }): Promise<boolean> =>
  inTransaction({
    payload,
    work: async (req) => {
      const ticket = await payload.findByID({ collection: 'tickets', id, depth: 0, req })
      if (ticket.erasedAt) return false
      const due = remindersDue({
        ticket,
        now,
        escalationDays,
        canRemindPartner: await canRemind({ req, ticket, now }),
        canTellPerson: Boolean(ticket.person?.email) && ticket.channel === 'email',
      })
      const at = now.toISOString()
      for (const event of due)
        await actAsSystem({
          req,
          ticketId: id,
          action:
            event === 'person_told_delay'
              ? { event, at, until: await newPromise({ req, ticket, now }) }
              : { event, at },
        })
      return due.length > 0
    },
  })

/** The date that a person is told when the first one cannot be kept: as many working days again. */
export const newPromise = async ({
  req,
  ticket,
  now,
}: {
  req: PayloadRequest
  ticket: Pick<Ticket, 'rubric'>
  now: Date
}): Promise<string> => {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const days = answerDaysOf({ settings, rubric: ticket.rubric })
  return addWorkingDays(now, days).toISOString()
}
