import type { PayloadRequest, Where } from 'payload'
import type { Mail } from '../payload-types.ts'
import { deleteEach, updateEach } from '../work/index.ts'
import { nothingOfMail } from './erase-mail.ts'
import { tallyAround } from './tallies.ts'

/** What was mailed and written, and to which partner: the name of one may tell what a question was about. */
export const eraseAround = async ({
  req,
  ticketId,
}: {
  req: PayloadRequest
  ticketId: string
}): Promise<void> => {
  const where = { ticket: { equals: ticketId } }
  await eraseMails({ req, where })
  await deleteEach({ req, collection: 'partnerLinks', where })
  await deleteEach({ req, collection: 'contributions', where })
  await tallyAround({ req, ticketId })
  await eraseMessages({ req, ticketId })
}

/** That a mail was made stays, not of which kind: « danger possible » would tell what a question was about. */
const eraseMails = async ({ req, where }: { req: PayloadRequest; where: Where }) => {
  const found = { collection: 'mails', where, depth: 0, pagination: false, req } as const
  const { docs } = await req.payload.find({ ...found, select: { providerId: true } })
  const sentAs = docs.flatMap(({ providerId }) => (providerId ? [providerId] : []))
  const data = {
    kind: 'erased',
    message: null,
    dataKey: null,
    organization: null,
    // A partner’s account names the partner.
    user: null,
    link: null,
    error: null,
    // By this the mail, with its address, is found at the mail service.
    providerId: null,
    replyHash: null,
    replyFor: null,
  } satisfies Partial<Mail>
  await updateEach({ req, collection: 'mails', where, data })
  if (sentAs.length === 0) return
  const reports = { emailId: { in: sentAs } }
  await updateEach({ req, collection: 'mailEvents', where: reports, data: { emailId: null } })
}

/** What came by mail, with its files; that a mail came stays, without what could point to its sender. */
const eraseMessages = async ({ req, ticketId }: { req: PayloadRequest; ticketId: string }) => {
  const where = { ticket: { equals: ticketId } }
  const found = { where, depth: 0, pagination: false, req } as const
  const messages = await req.payload.find({ collection: 'messages', ...found })
  const files = messages.docs.flatMap((message) => message.files ?? []).map(({ file }) => file)
  if (files.length > 0)
    await deleteEach({ req, collection: 'sealedParts', where: { of: { in: files } } })
  await deleteEach({ req, collection: 'messages', where })
  const data = { ...nothingOfMail, ticket: null }
  await updateEach({ req, collection: 'mailEvents', where, data })
}
