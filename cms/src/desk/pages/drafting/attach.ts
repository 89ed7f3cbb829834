import type { Payload } from 'payload'
import type { Ticket } from '../../../payload-types.ts'
import { joinDocument } from '../../documents/join.ts'
import { documentIn } from '../../documents/posted-document.ts'
import { filesOf, ownDocuments } from '../../documents/ticket-files.ts'
import type { Joined } from './attach-form.ts'
import type { Found } from '../held-link.ts'

export const hasDocument = (request: Request): boolean =>
  (request.headers.get('content-type') ?? '').startsWith('multipart/form-data')

/** The documents that a partner joined to its draft. */
export const documentsOf = async ({
  payload,
  ticket,
  organization,
}: {
  payload: Payload
  ticket: Pick<Ticket, 'id'>
  organization: string
}): Promise<Joined[]> =>
  ownDocuments(await filesOf({ req: { payload }, ticket: ticket.id }), organization).map(
    ({ id, name, givenAt }) => ({ id, name, hasLeft: givenAt !== null }),
  )

/** Its words, beside the document. */
export const wordsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/**
 * Joins a posted document to the draft of a ticket.
 *
 * @throws AppError as `documentIn` and `joinDocument`.
 */
export const attach = async ({
  payload,
  found: { ticket, organization, name },
  form,
}: {
  payload: Payload
  found: Found
  form: FormData
}): Promise<void> => {
  const document = await documentIn(form)
  const actor = { role: 'partner', organization, name } as const
  await joinDocument({ payload, actor, ticketId: ticket.id, document })
}
