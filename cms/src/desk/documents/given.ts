import type { Payload, PayloadRequest } from 'payload'
import { download, isPicture, keptBytes } from '../../files/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { messagesOf } from '../messages.ts'
import { answerToRead } from '../reader.ts'
import { filesOf, isDocument, type TicketFile } from './ticket-files.ts'

type Asking = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** The documents that go with the answer of a ticket as it was last validated. */
export const givenWith = async ({
  req,
  ticket,
}: {
  req: Asking
  ticket: Pick<Ticket, 'id'>
}): Promise<TicketFile[]> =>
  (await filesOf({ req, ticket: ticket.id })).filter(
    (file) => isDocument(file) && file.givenAt !== null,
  )

/**
 * The documents that a person may take from the page of their answer: those of an answer they may read
 * there, now or among the messages.
 */
export const documentsToRead = async ({
  req,
  ticket,
}: {
  req: Asking
  ticket: Ticket
}): Promise<TicketFile[]> => {
  const given = await givenWith({ req, ticket })
  const last = ticket.answer?.at ?? null
  if (given.every(({ givenAt }) => givenAt !== last)) return given
  if ((await answerToRead({ payload: req.payload, ticket })) !== null) return given
  const messages = await messagesOf({ req, ticket: ticket.id })
  const isAmongThem = messages.some(({ by, at }) => by === 'desk' && at === last)
  return isAmongThem ? given : given.filter(({ givenAt }) => givenAt !== last)
}

/** What a desk can put on paper. */
export const isPrintable = ({ type }: Pick<TicketFile, 'type'>): boolean =>
  type === 'application/pdf' || isPicture(type)

/** A document of the answer, to be saved by its person; null when it is not theirs to read. */
export const giveDocument = async ({
  payload,
  ticket,
  fileId,
}: {
  payload: Payload
  ticket: Ticket
  fileId: string
}): Promise<Response | null> => {
  const documents = await documentsToRead({ req: { payload }, ticket })
  const file = documents.find(({ id }) => id === fileId)
  const bytes = file === undefined ? null : await keptBytes({ payload, name: file.id })
  return file === undefined || bytes === null
    ? null
    : download({ ...file, bytes }, { isChecked: true })
}
