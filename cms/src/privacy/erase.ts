import type { Payload, PayloadRequest } from 'payload'
import type { Ticket } from '../payload-types.ts'
import { inTransaction } from '../work/index.ts'
import { ERASED } from './labels.fr.ts'

const DAY = 86_400_000
const BATCH = 100

const nothing = { text: null, by: null, at: null }

/**
 * Takes out of a ticket all that a person gave and was told: what stays is what is counted (rubric,
 * territory, dates, steps). The key it was encrypted with is dropped, and that of its kept mails.
 */
export const eraseTicket = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Ticket
}): Promise<void> => {
  const { payload } = req
  await payload.update({
    collection: 'tickets',
    id: ticket.id,
    depth: 0,
    data: {
      dataKey: null,
      text: ERASED,
      masked: ERASED,
      remark: null,
      draft: nothing,
      answer: { ...nothing, at: ticket.answer?.at ?? null },
      person: { firstName: null, email: null, phone: null, commune: null },
      codeHash: null,
      history: (ticket.history ?? []).map(({ at, event, by }) => ({ at, event, by })),
      erasedAt: new Date().toISOString(),
      revision: ticket.revision + 1,
    },
    req,
  })
  await eraseKeptMails({ req, ticketId: ticket.id })
}

const eraseKeptMails = async ({ req, ticketId }: { req: PayloadRequest; ticketId: string }) => {
  await req.payload.update({
    collection: 'mails',
    where: { and: [{ ticket: { equals: ticketId } }, { dataKey: { exists: true } }] },
    data: { message: null, dataKey: null },
    depth: 0,
    req,
  })
}

/**
 * Erases what was answered or closed longer ago than the settings say. Returns how many tickets were
 * erased; a full batch means that there may be more.
 */
export const eraseDue = async ({ payload }: { payload: Payload }): Promise<number> => {
  const { retentionDays } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const limit = new Date(Date.now() - retentionDays * DAY).toISOString()
  const { docs } = await payload.find({
    collection: 'tickets',
    where: {
      and: [
        { state: { in: ['answered', 'closed'] } },
        { erasedAt: { exists: false } },
        { updatedAt: { less_than: limit } },
      ],
    },
    depth: 0,
    limit: BATCH,
    sort: 'updatedAt',
  })
  for (const ticket of docs)
    await inTransaction({ payload, work: (req) => eraseTicket({ req, ticket }) })
  return docs.length
}
