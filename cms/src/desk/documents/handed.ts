import type { PayloadRequest } from 'payload'
import { sizeLabel, typeLabel } from '../../files/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { givenWith, isPrintable } from './given.ts'
import { DOCUMENTS as fr } from './labels.fr.ts'

/** A document of an answer that is given by hand. */
export type HandedDocument = {
  /** Its name, with type and size. */
  label: string
  /** Null of what a desk cannot print. */
  url: string | null
}

export const handedDocuments = async ({
  req,
  ticket: { id: ticket },
}: {
  req: PayloadRequest
  ticket: Ticket
}): Promise<HandedDocument[]> =>
  (await givenWith({ req, ticket: { id: ticket } })).map((file) => ({
    label: fr.line({ name: file.name, type: typeLabel(file.type), size: sizeLabel(file.size) }),
    url: isPrintable(file) ? `/api/tickets/${ticket}/files/${file.id}` : null,
  }))
