import type { PayloadRequest, Where } from 'payload'
import { MAIL_REASONS } from '../mail/index.ts'
import type { Mail, Ticket } from '../payload-types.ts'
import { updateEach } from '../work/index.ts'

export const isAnswer: Where = { kind: { in: ['citizen-answer', 'citizen-code'] } }
/** A mail in one of these leaves by itself no more: a person decides. */
const STUCK: Mail['state'][] = ['kept', 'failed', 'uncertain', 'cancelled']

/** The newest mail with the answer of a ticket, or null before there was one. */
export const lastAnswerMail = async ({
  req,
  ticket,
}: {
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>
  ticket: Pick<Ticket, 'id'>
}): Promise<Mail | null> => {
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: { and: [{ ticket: { equals: ticket.id } }, isAnswer] },
    depth: 0,
    limit: 1,
    sort: '-createdAt',
    ...(req.transactionID === undefined ? {} : { req }),
  })
  return docs[0] ?? null
}

/** True when the answer was validated and its mail will not leave by itself. */
export const isStuck = (mail: Mail | null): boolean => mail !== null && STUCK.includes(mail.state)

/** Mails that waited for a person are settled by what the person did. */
export const settleStuckMails = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Pick<Ticket, 'id'>
}): Promise<void> => {
  await updateEach({
    req,
    collection: 'mails',
    where: {
      and: [{ ticket: { equals: ticket.id } }, { state: { in: ['failed', 'uncertain'] } }],
    },
    data: { state: 'cancelled', error: MAIL_REASONS.replaced },
  })
}
