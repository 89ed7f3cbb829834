import type { PayloadRequest } from 'payload'
import { openByMail } from '../desk/index.ts'
import type { MailEvent } from '../payload-types.ts'
import { UNPARSED } from './labels.fr.ts'
import type { Taken } from './take-in.ts'

/** A ticket in place of a mail that could not be fetched for two days: the lead looks for it at the service. */
export const sayLost = async ({
  req,
  event,
}: {
  req: PayloadRequest
  event: MailEvent
}): Promise<Taken> => {
  const ticket = await openByMail({
    req,
    receivedAt: new Date(event.at),
    text: UNPARSED.lost(event.emailId ?? ''),
    sender: null,
    tells: { lead: true, person: false },
  })
  return { outcome: 'unparsed', ticket, senderHash: null }
}
