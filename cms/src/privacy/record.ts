import type { Payload, PayloadRequest } from 'payload'
import { requireKeys, requireOpenVault } from '../vault/index.ts'
import { inTransaction, sessionOf, type InTransaction } from '../work/index.ts'
import { hashOf } from './chain.ts'
import type { AccessEvent, LogLine } from './events.ts'
import { heads, sealedHead } from './head.ts'
import { takeTurn } from './turn.ts'

/** What is to be noted: who did what, to which ticket or else to what. */
export type Note = {
  event: AccessEvent
  userId: string | null
  ticket?: string
  subject?: string
}

/**
 * Adds a line to the access log, in the transaction of `req`: what it tells of is kept or undone with
 * it. Two lines at once meet at the head, and the later transaction is tried again: begin it with
 * `inLoggedTransaction`, and within one process they do not meet.
 *
 * @throws AppError `vault.locked` (503) without the keys of this database.
 */
export const recordAccess = async ({
  req,
  event,
  userId,
  ticket,
  subject,
}: Note & { req: PayloadRequest }): Promise<void> => {
  const { payload } = req
  const session = sessionOf(req)
  if (session === undefined) throw new Error('a line of the access log needs a transaction')
  // Under other keys than those of this database the chain would be broken for ever.
  await requireOpenVault(payload)
  const ring = requireKeys()
  const head = await heads(payload).findOneAndUpdate(
    { _id: 'head' },
    { $inc: { seq: 1 } },
    { session, returnDocument: 'before' },
  )
  if (head === null) throw new Error('the access log has no head')
  const line: LogLine = {
    seq: head.seq + 1,
    at: new Date().toISOString(),
    event,
    user: userId,
    ticket: ticket ?? null,
    subject: subject ?? null,
    previous: head.hash,
    keyId: ring.current.id,
  }
  const hash = hashOf({ ring, line }) ?? ''
  const end = sealedHead({ ring, end: { seq: line.seq, hash } })
  await heads(payload).updateOne({ _id: 'head' }, { $set: end }, { session })
  await payload.create({ collection: 'accessLog', data: { ...line, hash }, depth: 0, req })
}

/** Adds a line in a transaction of its own: for what happens outside of ours, such as signing in. */
export const recordApart = (payload: Payload, note: Note): Promise<void> =>
  inLoggedTransaction({ payload, work: (req) => recordAccess({ req, ...note }) })

/**
 * `inTransaction` for what writes the access log: one try after another within this process. A turn is
 * one try: who holds a document that another needs is not kept waiting by that other.
 */
export const inLoggedTransaction = <Result>(
  given: Omit<InTransaction<Result>, 'inTurn'>,
): Promise<Result> => inTransaction({ ...given, inTurn: takeTurn })

/** Whether someone opened the answer of a ticket at or after `since` (ISO date), whoever it was. */
export const wasAnswerOpened = async ({
  req,
  ticket,
  since,
}: {
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>
  ticket: string
  since: string
}): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'accessLog',
    where: {
      ticket: { equals: ticket },
      event: { equals: 'answer' },
      at: { greater_than_equal: since },
    },
    req,
  })
  return totalDocs > 0
}
