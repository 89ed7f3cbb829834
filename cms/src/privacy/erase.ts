import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import type { Ticket } from '../payload-types.ts'
import { vaultState } from '../vault/index.ts'
import { countErased } from './counts.ts'
import { eraseAround } from './erase-around.ts'
import { eraseRisenMails } from './erase-mail.ts'
import { actOf, keepLostRows, keepRow } from './erased-again.ts'
import { recordErasure, type ErasureReason } from './erasures.ts'
import { ERASED } from './labels.fr.ts'
import { mailsToBury } from './mails-to-bury.ts'
import { inLoggedTransaction } from './record.ts'
import { bury, risenTickets } from './tombstones.ts'

const nothing = { text: null, by: null, at: null }

/**
 * Takes out of a ticket all that a person gave and was told, and what could point to one: what stays is
 * its reference, how it ended, the way it was answered and the day it was erased. It is counted before,
 * without identity. The key it was encrypted with is dropped, and that of its kept mails.
 */
export const eraseTicket = async ({
  req,
  ticket,
  reason,
  userId = null,
  act = randomUUID(),
  isAgain = false,
}: {
  req: PayloadRequest
  ticket: Ticket
  reason: ErasureReason
  /** Who asked for it; left out when time was up. */
  userId?: string | null
  /** Given where several are erased by one act. */
  act?: string
  /** It came back with a backup: the act of the first time holds. */
  isAgain?: boolean
}): Promise<void> => {
  const { payload } = req
  const now = new Date().toISOString()
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
      working: { ...nothing, revision: null },
      answer: nothing,
      correction: nothing,
      person: { firstName: null, mailName: null, email: null, phone: null, commune: null },
      codeHash: null,
      enteredBy: null,
      danger: null,
      dangerKinds: null,
      guide: null,
      looked: null,
      history: [],
      rubric: null,
      territory: null,
      organization: null,
      coAsked: [],
      closing: nothing,
      detail: { ...nothing, state: null },
      suggestion: { ...nothing, organization: null },
      spam: null,
      mergedInto: null,
      splitFrom: null,
      waitsSince: null,
      leadAskedAt: null,
      endedAt: null,
      keepDays: null,
      noGuide: null,
      mailboxPrivate: null,
      createdAt: now,
      receivedAt: now,
      dueAt: now,
      delayedUntil: null,
      erasedAt: now,
      revision: ticket.revision + 1,
    },
    req,
  })
  const mails = await mailsToBury({ req, where: { ticket: { equals: ticket.id } } })
  await eraseAround({ req, ticketId: ticket.id })
  await eraseMerged({ req, ticket, reason, userId, act, isAgain })
  const stone = isAgain ? actOf(ticket.id) : null
  const noted = stone === null ? await recordErasure({ req, ticket, reason, userId, act }) : null
  if (stone !== null) await keepRow({ req, stone, isErasedNow: true })
  // Last: others that are erased at the same moment may want the same row.
  await countErased({ req, ticket })
  // Outside of the database, so that an older copy that is put back is erased again: before the transaction
  // is kept, and after what may send it back to its start, as by then somebody may have opened it again.
  if (noted !== null) bury({ id: ticket.id, reference: ticket.reference, ...mails, act: noted })
}

/** What was answered with it was its own person’s, and goes with it. */
const eraseMerged = async ({
  req,
  ticket,
  ...same
}: {
  req: PayloadRequest
  ticket: Ticket
  reason: ErasureReason
  userId: string | null
  act: string
  isAgain: boolean
}) => {
  const { docs } = await req.payload.find({
    collection: 'tickets',
    where: { and: [{ mergedInto: { equals: ticket.id } }, { erasedAt: { exists: false } }] },
    depth: 0,
    pagination: false,
    req,
  })
  for (const merged of docs) await eraseTicket({ req, ticket: merged, ...same })
}

/**
 * Erases again what came back with a backup, and closes it: nobody is to work on what is no more. The acts of
 * the first time, and those of which nothing came back, stand in the list of erasures as before. Answers how
 * many tickets and mails came back.
 */
export const eraseRisen = async ({ payload }: { payload: Payload }): Promise<number> => {
  const ids = await risenTickets(payload)
  for (const id of ids)
    await inLoggedTransaction({
      payload,
      work: async (req) => {
        const ticket = await payload.findByID({ collection: 'tickets', id, depth: 0, req })
        // Another process was quicker.
        if (ticket.erasedAt) return
        await eraseTicket({ req, ticket, reason: 'restored', isAgain: true })
        await closeErased({ req, ticket })
      },
    })
  const mails = await eraseRisenMails(payload)
  await keepLostRows(payload)
  return ids.length + mails
}

/** The same when a process starts, unless the keys are missing: then the worker does it once they are back. */
export const eraseRisenFirst = async (payload: Payload): Promise<void> => {
  if ((await vaultState(payload)) === 'open') await eraseRisen({ payload })
}

const closeErased = async ({ req, ticket }: { req: PayloadRequest; ticket: Ticket }) => {
  const { payload } = req
  if (ticket.state !== 'answered')
    await payload.update({
      collection: 'tickets',
      id: ticket.id,
      data: { state: 'closed' },
      depth: 0,
      req,
    })
}
