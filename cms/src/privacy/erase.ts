import type { Payload, PayloadRequest } from 'payload'
import type { Ticket } from '../payload-types.ts'
import { inTransaction } from '../work/index.ts'
import { recordErasure, type ErasureReason } from './erasures.ts'
import { ERASED } from './labels.fr.ts'
import { buryTicket, risenTickets } from './tombstones.ts'

const DAY = 86_400_000
const BATCH = 100

const nothing = { text: null, by: null, at: null }

/**
 * Takes out of a ticket all that a person gave and was told: what stays is what is counted (rubric,
 * territory, days, steps). The key it was encrypted with is dropped, and that of its kept mails.
 */
export const eraseTicket = async ({
  req,
  ticket,
  reason,
  userId = null,
}: {
  req: PayloadRequest
  ticket: Ticket
  reason: ErasureReason
  /** Who asked for it; left out when time was up. */
  userId?: string | null
}): Promise<void> => {
  const { payload } = req
  // First, and outside of the database: an older copy that is put back is erased again.
  buryTicket(ticket.id)
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
      guide: null,
      history: (ticket.history ?? []).map(({ at, event, by }) => ({ at, event, by })),
      erasedAt: new Date().toISOString(),
      revision: ticket.revision + 1,
    },
    req,
  })
  await eraseKeptMails({ req, ticketId: ticket.id })
  await recordErasure({ req, ticket, reason, userId })
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
    await inTransaction({
      payload,
      work: (req) => eraseTicket({ req, ticket, reason: 'retention' }),
    })
  return docs.length
}

/** Erases again what came back with a backup. Answers how many tickets that were. */
export const eraseRisen = async ({ payload }: { payload: Payload }): Promise<number> => {
  const ids = await risenTickets(payload)
  for (const id of ids)
    await inTransaction({
      payload,
      work: async (req) => {
        const ticket = await payload.findByID({ collection: 'tickets', id, depth: 0, req })
        await eraseTicket({ req, ticket, reason: 'restored' })
      },
    })
  return ids.length
}
