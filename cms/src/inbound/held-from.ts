import type { PayloadRequest } from 'payload'
import type { MailEvent } from '../payload-types.ts'
import { HELD } from './held.ts'
import { senderHashOf } from './sender-hash.ts'

/**
 * Mails from one address, and reports of the mail system about it, of which nothing was made and which are
 * still kept, oldest first.
 */
export const heldFrom = async ({
  req,
  address,
}: {
  req: PayloadRequest
  address: string
}): Promise<MailEvent[]> => {
  const hash = senderHashOf(address)
  const { docs } = await req.payload.find({
    collection: 'mailEvents',
    where: {
      and: [
        { kind: { equals: 'received' } },
        { state: { equals: 'done' } },
        // A report of non-delivery may be a mail that was misread: it is kept as long.
        { outcome: { in: [...HELD, 'bounce'] } },
        { ticket: { exists: false } },
        { or: [{ senderHash: { equals: hash } }, { namedHashes: { in: [hash] } }] },
      ],
    },
    sort: 'at',
    pagination: false,
    depth: 0,
    ...(req.transactionID === undefined ? {} : { req }),
  })
  return docs
}
