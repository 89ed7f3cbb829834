import { AppError } from '@infos-droits/shared'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { download, keptBytes } from '../../files/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { recordApart } from '../../privacy/index.ts'
import { actorOf } from '../actor.ts'
import { asSeenBy } from '../life/as-seen-by.ts'
import { isPrintable } from './given.ts'
import { DOCUMENT_ERRORS } from './labels.fr.ts'
import { giveShown } from './shown.ts'
import { findFile, isDocument, ownDocuments, type TicketFile } from './ticket-files.ts'

/**
 * Gives a file of a ticket to who is signed in and may have it: to a lead, documents of the team; to
 * reception, those of an answer that waits to be handed over and that can be printed; to a partner, its
 * own, and what the lead shows of the person’s while the question is theirs. Each opening leaves a line in the access log, written before anything is given.
 *
 * @throws AppError `document.unknown` (404), whatever the reason.
 */
export const openFile = async ({
  req,
  ticketId,
  fileId,
}: {
  req: PayloadRequest
  ticketId: string
  fileId: string
}): Promise<Response> => {
  const { payload, user } = req
  const ticket = user === null ? null : await readable({ req, user, ticketId })
  if (user === null || ticket === null) throw unknownFile()
  const noted = () => recordApart(payload, { userId: user.id, event: 'file', ticket: ticketId })
  if (await mayBeShown({ payload, user, ticket })) {
    const shown = await giveShown({ req: { payload }, ticket, fileId, noted })
    if (shown !== null) return shown
  }
  const file = await findFile({ req: { payload }, ticket, id: fileId })
  if (file === null || !mayOpen({ user, ticket, file })) throw unknownFile()
  const bytes = await keptBytes({ payload, name: file.id })
  if (bytes === null) throw unknownFile()
  await noted()
  return download({ ...file, bytes }, { isChecked: true })
}

export const unknownFile = (): AppError => {
  const code = 'document.unknown'
  return new AppError({ code, message: DOCUMENT_ERRORS[code], status: 404 })
}

/** The ticket as the access rules let this user read it. */
const readable = async ({
  req: { payload },
  user,
  ticketId,
}: {
  req: PayloadRequest
  user: TypedUser
  ticketId: string
}): Promise<Ticket | null> => {
  if (!/^[0-9a-f]{24}$/.test(ticketId)) return null
  const { docs } = await payload.find({
    collection: 'tickets',
    where: { and: [{ id: { equals: ticketId } }, { erasedAt: { exists: false } }] },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  return docs[0] ?? null
}

/** A partner while it holds the question, or a part of it. */
const mayBeShown = async ({
  payload,
  user,
  ticket,
}: {
  payload: Payload
  user: TypedUser
  ticket: Ticket
}): Promise<boolean> => {
  if (actorOf(user)?.role !== 'partner') return false
  const { state } = await asSeenBy({ payload, user, ticket })
  return state === 'with_partner' || state === 'to_validate'
}

const mayOpen = ({
  user,
  ticket,
  file,
}: {
  user: TypedUser
  ticket: Ticket
  file: TicketFile
}): boolean => {
  const actor = actorOf(user)
  if (actor?.role === 'lead') return isDocument(file)
  if (actor?.role === 'reception')
    return (
      ticket.state === 'to_hand_over' &&
      isDocument(file) &&
      file.givenAt !== null &&
      isPrintable(file)
    )
  return actor?.role === 'partner' && ownDocuments([file], actor.organization).length === 1
}
