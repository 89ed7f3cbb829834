import type { PayloadRequest } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { isGivable } from '../documents/givable.ts'
import { WORDLESS } from '../documents/labels.fr.ts'
import { filesOf, isOfDocuments } from '../documents/ticket-files.ts'
import { messagesOf } from '../messages.ts'
import type { Writer } from './compose.ts'
import { toPartner } from './partner.ts'

/** « Il manque votre réponse »: what became of the files of a partner’s mail that held no words. */
export const toWordless: Writer = async (args) => {
  const written = await toPartner(args)
  const organization = idOf(args.mail.organization)
  if (organization === null || !('values' in written)) return written
  const documents = await saidOfFiles({ ...args, organization })
  return { ...written, values: { ...written.values, documents } }
}

/** Of its last mail; null when nothing was in it. */
const saidOfFiles = async ({
  req,
  ticket,
  organization,
}: {
  req: PayloadRequest
  ticket: Ticket
  organization: string
}): Promise<string | null> => {
  const mailed = (await messagesOf({ req, ticket: ticket.id })).filter(
    (message) => message.organization === organization && !isOfDocuments(message),
  )
  const last = mailed.at(-1)?.id
  const files = (await filesOf({ req, ticket: ticket.id })).filter(
    ({ message }) => message === last,
  )
  if (files.length === 0) return null
  const givable = await Promise.all(files.map((file) => isGivable(req, file)))
  const kept = givable.filter((is) => is === true).length
  return WORDLESS.files({ kept, others: files.length - kept })
}
