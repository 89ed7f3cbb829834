import type { PayloadRequest } from 'payload'
import type { MailEvent } from '../payload-types.ts'

/** The same mail was told of under two numbers at once, as two webhooks at the service would. */
export const isTaken = async ({
  req,
  event: { id, emailId },
}: {
  req: PayloadRequest
  event: MailEvent
}): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'mailEvents',
    where: {
      and: [
        { emailId: { equals: emailId } },
        { kind: { equals: 'received' } },
        { state: { equals: 'done' } },
        { id: { not_equals: id } },
      ],
    },
    req,
  })
  return totalDocs > 0
}
