import type { PayloadRequest, Where } from 'payload'
import { mailMark } from './buried.ts'

/** What is to be kept of received mails so that none of them brings anybody back. */
export const mailsToBury = async ({
  req,
  where,
}: {
  req: PayloadRequest
  where: Where
}): Promise<{ events: string[]; mails: string[] }> => {
  const received = { and: [where, { kind: { equals: 'received' } }] }
  const { docs } = await req.payload.find({
    ...{ collection: 'mailEvents', where: received, depth: 0, pagination: false, req },
    select: { emailId: true },
  })
  const mails = docs.flatMap(({ emailId }) => (emailId ? [mailMark(emailId)] : []))
  return { events: docs.map(({ id }) => id), mails }
}
