import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import type { TicketAction } from '../action.ts'
import { idOf } from '../actor.ts'
import { isGivable } from './givable.ts'
import { DOCUMENT_ERRORS } from './labels.fr.ts'
import { isShowable } from './shown.ts'
import { filesOf, findFile, isDocument, markFiles, type TicketFile } from './ticket-files.ts'

type Following = { req: PayloadRequest; ticket: Ticket; at: string }

/**
 * What an act means for the files of a ticket, in the transaction of `req`: documents follow the draft
 * they were joined to, and are the person’s from the answer that was validated with them.
 *
 * @throws AppError `document.unknown` (404), `document.kept`, `document.hidden` (422),
 * `document.changed` (409).
 */
export const followDocuments = async ({
  action,
  ...following
}: Following & {
  action: { event: string } | TicketAction
}): Promise<void> => {
  if (!isOfDocuments(action)) return
  switch (action.event) {
    case 'choose_document':
      return choose({ ...following, file: action.file, isGiven: action.isGiven })
    case 'show_file':
      return show({ ...following, file: action.file, isShown: action.isShown })
    case 'validate':
      return give({ ...following, seen: action.documents ?? null })
    case 'undo_validate':
      return takeBack(following)
    case 'merge':
      await hide(following)
      return leaveOut(following, () => true)
    case 'route': {
      if (idOf(following.ticket.organization) !== action.organization) await hide(following)
      const { coAsked } = following.ticket
      const asked = [action.organization, ...(coAsked ?? []).map(idOf)]
      return leaveOut(
        following,
        (file) => file.by === 'partner' && !asked.includes(file.organization),
      )
    }
  }
}

const EVENTS = [
  'choose_document',
  'show_file',
  'validate',
  'undo_validate',
  'merge',
  'route',
] as const
type OfDocuments = Extract<TicketAction, { event: (typeof EVENTS)[number] }>
const isOfDocuments = (action: { event: string }): action is OfDocuments =>
  EVENTS.some((event) => event === action.event)

const refuse = (code: keyof typeof DOCUMENT_ERRORS, status: number) =>
  new AppError({ code, message: DOCUMENT_ERRORS[code], status })

/** One is kept for the person or left out; what they had already is taken from them with it. */
const choose = async ({
  req,
  ticket,
  file: id,
  isGiven,
}: Following & { file: string; isGiven: boolean }): Promise<void> => {
  const file = await findFile({ req, ticket, id })
  if (file === null || !isDocument(file)) throw refuse('document.unknown', 404)
  if (isGiven) await requireGivable(req, file)
  await markFiles({ req, files: [file], mark: isGiven ? { isGiven } : { isGiven, givenAt: null } })
}

/** What the person sent in is shown to the partners who read the question, or no more. */
const show = async ({
  req,
  ticket,
  file: id,
  isShown,
}: Following & { file: string; isShown: boolean }): Promise<void> => {
  const file = await findFile({ req, ticket, id })
  if (file === null || file.by !== 'person') throw refuse('document.unknown', 404)
  if (isShown && !isShowable(file)) throw refuse('document.hidden', 422)
  await markFiles({ req, files: [file], mark: { isShown } })
}

/** It was shown for one partner, and for the question as it was. */
const hide = async ({ req, ticket }: Following): Promise<void> => {
  const files = (await filesOf({ req, ticket: ticket.id })).filter((file) => file.isShown)
  await markFiles({ req, files, mark: { isShown: false } })
}

const requireGivable = async (req: PayloadRequest, file: TicketFile): Promise<void> => {
  const is = await isGivable(req, file)
  if (is === null) throw refuse('document.unknown', 404)
  if (!is) throw refuse('document.kept', 422)
}

/** Those that are kept are the person’s, with this answer; others than were seen are not. */
const give = async ({
  req,
  ticket,
  at,
  seen,
}: Following & { seen: readonly string[] | null }): Promise<void> => {
  const kept = (await filesOf({ req, ticket: ticket.id })).filter((file) => file.isGiven)
  const isSeen = new Set(seen)
  if (seen !== null && (kept.length !== isSeen.size || kept.some(({ id }) => !isSeen.has(id))))
    throw refuse('document.changed', 409)
  const files = kept.filter(({ givenAt }) => givenAt === null)
  await markFiles({ req, files, mark: { givenAt: at } })
}

const takeBack = async ({ req, ticket }: Following): Promise<void> => {
  const files = (await filesOf({ req, ticket: ticket.id })).filter(
    ({ givenAt }) => givenAt !== null && givenAt === ticket.answer?.at,
  )
  await markFiles({ req, files, mark: { givenAt: null } })
}

/** Of a draft that is no more, or of a question that another answer is for; what was given stays so. */
const leaveOut = async (
  { req, ticket }: Following,
  isMeant: (file: TicketFile) => boolean,
): Promise<void> => {
  const files = (await filesOf({ req, ticket: ticket.id })).filter(
    (file) => file.isGiven && file.givenAt === null && isMeant(file),
  )
  await markFiles({ req, files, mark: { isGiven: false } })
}
