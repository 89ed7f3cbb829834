import { AppError } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import type { Ticket } from '../../../payload-types.ts'
import { actInside } from '../../act.ts'
import { DOCUMENT_MAX, requireDocument, type Document } from '../../drafting/document.ts'
import { DRAFTING } from '../../drafting/labels.fr.ts'
import { messagesOf } from '../../messages.ts'
import type { Found } from '../held-link.ts'
import { bodyOf } from '../forms.ts'

/** Where documents are kept: given by whoever opens the page, for that room knows this one. */
export type KeepDocument = (args: {
  payload: Payload
  ticketId: string
  document: Document
  noted: (req: PayloadRequest) => Promise<unknown>
}) => Promise<void>

const MOST = 5
/** What stands around a document in its form. */
const AROUND = 4096
const errors = DRAFTING.document

export const hasDocument = (request: Request): boolean =>
  (request.headers.get('content-type') ?? '').startsWith('multipart/form-data')

/** Names of the documents that the partner of a ticket joined. */
export const documentsOf = async ({
  payload,
  ticket,
}: {
  payload: Payload
  ticket: Pick<Ticket, 'id'>
}): Promise<string[]> => {
  const messages = await messagesOf({ req: { payload }, ticket: ticket.id })
  return messages
    .filter(({ by }) => by === 'partner')
    .flatMap(({ files }) => (files ?? []).map(({ file, name }) => ({ file, name })))
    .filter(({ file }) => file.startsWith('partner-'))
    .map(({ name }) => name)
}

/**
 * Joins a posted document to the draft of a ticket.
 *
 * @throws AppError `document.…` (422), or as `actInside`.
 */
export const attach = async ({
  payload,
  found: { ticket, organization, name },
  request,
  keepDocument,
}: {
  payload: Payload
  found: Found
  request: Request
  keepDocument: KeepDocument
}): Promise<void> => {
  const document = await postedDocument(request)
  if ((await documentsOf({ payload, ticket })).length >= MOST) {
    const code = 'document.many'
    throw new AppError({ code, message: errors[code], status: 422 })
  }
  const actor = { role: 'partner', organization, name } as const
  await keepDocument({
    payload,
    ticketId: ticket.id,
    document,
    noted: (req) => actInside({ req, actor, ticketId: ticket.id, action: { event: 'attach' } }),
  })
}

const postedDocument = async (request: Request): Promise<Document> => {
  const tooLarge = { code: 'document.large', message: errors['document.large'], status: 422 }
  const bytes = await bodyOf(request, { most: DOCUMENT_MAX + AROUND, tooLarge })
  const type = request.headers.get('content-type') ?? ''
  const posted = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .then((form) => form.get('file'))
    .catch(() => null)
  if (!(posted instanceof File)) {
    const code = 'document.missing'
    throw new AppError({ code, message: errors[code], status: 422 })
  }
  return requireDocument({ name: posted.name, bytes: Buffer.from(await posted.arrayBuffer()) })
}
