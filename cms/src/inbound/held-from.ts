import type { PayloadRequest } from 'payload'
import type { MailEvent } from '../payload-types.ts'
import { HELD } from './held.ts'
import { senderHashOf } from './sender-hash.ts'

/** Mails from one address of which nothing was made and which are still kept, oldest first. */
export const heldFrom = async ({
  req,
  address,
}: {
  req: PayloadRequest
  address: string
}): Promise<MailEvent[]> => {
  const { docs } = await req.payload.find({
    collection: 'mailEvents',
    where: {
      and: [
        { kind: { equals: 'received' } },
        { state: { equals: 'done' } },
        { outcome: { in: [...HELD] } },
        { ticket: { exists: false } },
        { senderHash: { equals: senderHashOf(address) } },
      ],
    },
    sort: 'at',
    pagination: false,
    depth: 0,
    ...(req.transactionID === undefined ? {} : { req }),
  })
  return docs
}
