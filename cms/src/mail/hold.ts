import type { PayloadRequest } from 'payload'
import { updateEach } from '../work/index.ts'
import { MAIL_REASONS } from './labels.fr.ts'

/** Seconds for which a mail may be held back, so that a person can think better of it. */
export const HELD_AT_MOST = 600

/** Leaves the mails of a ticket that wait to a person, in the transaction that made them. */
export const holdMails = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: string
}): Promise<void> => {
  await updateEach({
    req,
    collection: 'mails',
    where: { and: [{ ticket: { equals: ticket } }, { state: { equals: 'waiting' } }] },
    data: { state: 'uncertain', error: MAIL_REASONS.restored },
  })
}
