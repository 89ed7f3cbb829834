import type { PayloadRequest } from 'payload'
import { deleteEach, updateEach } from '../work/index.ts'
import { nothingOfMail } from './erase-mail.ts'
import { eraseMailsAbout } from './erase-mails-about.ts'
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
  await eraseMailsAbout({ req, where })
  await deleteEach({ req, collection: 'partnerLinks', where })
  await deleteEach({ req, collection: 'contributions', where })
  await tallyAround({ req, ticketId })
  await eraseMessages({ req, ticketId })
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
