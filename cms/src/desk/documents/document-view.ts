import { formatDate } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { FILE_REMARK_LABELS, sizeLabel, typeLabel } from '../../files/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { nameOfOrganization } from '../parts/part-view.ts'
import { DOCUMENTS as fr } from './labels.fr.ts'
import { isShowable, shownFiles } from './shown.ts'
import { filesOf, isDocument, isJoined, ownDocuments, type TicketFile } from './ticket-files.ts'

/** A document as the ticket’s screen shows it. */
export type DocumentView = {
  id: string
  /** Its name, with type and size. */
  label: string
  url: string
  /** Who joined it, and what became of it. */
  notes: string[]
  isGiven: boolean
  /** The person has it, with an answer. */
  hasLeft: boolean
  /** There is nothing to open any more. */
  isTakenBack: boolean
}

/** Its name, with type and size. */
const lineOf = ({ name, type, size }: TicketFile): string =>
  fr.line({ name, type: typeLabel(type), size: sizeLabel(size) })

const viewOf = (file: TicketFile, ticket: string, notes: string[]): DocumentView => ({
  id: file.id,
  label: lineOf(file),
  url: `/api/tickets/${ticket}/files/${file.id}`,
  notes,
  isGiven: file.isGiven,
  hasLeft: file.givenAt !== null,
  isTakenBack: file.takenBackAt !== null,
})

/** Documents of the team, as the lead chooses among them. */
export const documentViews = async ({
  payload,
  ticket: { id },
}: {
  payload: Payload
  ticket: Pick<Ticket, 'id'>
}): Promise<DocumentView[]> => {
  const documents = (await filesOf({ req: { payload }, ticket: id })).filter(isDocument)
  return Promise.all(
    documents.map(async (file) => {
      const { by, organization, givenAt, ticket } = file
      const who =
        by === 'lead'
          ? fr.fromLead
          : organization === null
            ? fr.fromMail
            : (isJoined(file) ? fr.from : fr.fromMailOf)(
                await nameOfOrganization(payload, organization),
              )
      const { takenBackAt } = file
      // Of one that is gone, nothing warns of opening it.
      const notes = takenBackAt === null ? [who, FILE_REMARK_LABELS[file.remark]] : [who]
      if (ticket !== id) notes.push(fr.fromMerged(await referenceOf(payload, ticket)))
      if (givenAt !== null) notes.push(fr.given(formatDate(givenAt)))
      if (takenBackAt !== null) notes.push(fr.takenBack(formatDate(takenBackAt)))
      return viewOf(file, id, notes)
    }),
  )
}

const referenceOf = async (payload: Payload, id: string): Promise<string> =>
  (await payload.findByID({ collection: 'tickets', id, depth: 0 })).reference

/** Those that a partner joined itself. */
export const ownDocumentViews = async ({
  payload,
  ticket: { id },
  organization,
}: {
  payload: Payload
  ticket: Pick<Ticket, 'id'>
  organization: string
}): Promise<DocumentView[]> =>
  ownDocuments(await filesOf({ req: { payload }, ticket: id }), organization).map((file) =>
    viewOf(file, id, []),
  )

/** A file that the person sent in. */
export type SentInView = { id: string; label: string; url: string; isShown: boolean }

/** Those that may be shown to partners, as the lead opens and chooses them. */
export const sentInViews = async ({
  payload,
  ticket: { id },
}: {
  payload: Payload
  ticket: Pick<Ticket, 'id'>
}): Promise<SentInView[]> =>
  (await filesOf({ req: { payload }, ticket: id }))
    .filter((file) => file.by === 'person' && isShowable(file))
    .map((file) => ({
      id: file.id,
      label: lineOf(file),
      url: `/api/messages/${file.message}/files/${String(file.index)}`,
      isShown: file.isShown,
    }))

/** Those that a partner is shown. */
export const shownViews = async ({
  payload,
  ticket: { id },
}: {
  payload: Payload
  ticket: Pick<Ticket, 'id'>
}): Promise<SentInView[]> =>
  (await shownFiles({ req: { payload }, ticket: { id } })).map((shown) => ({
    id: shown.id,
    label: shown.label,
    url: `/api/tickets/${id}/files/${shown.id}`,
    isShown: true,
  }))
