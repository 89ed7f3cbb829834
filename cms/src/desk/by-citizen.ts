import { AppError, cleanText, notLongerThan, QUESTION_LIMITS } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import type { Ticket } from '../payload-types.ts'
import { inTransaction } from '../work/index.ts'
import { actInside, loadTicket } from './act.ts'
import type { Actor } from './actor.ts'
import { noteMessage } from './by-mail.ts'
import { noteDanger } from './danger.ts'
import { dueAfter } from './due.ts'
import { PERSON_NAME, WORKFLOW_ERRORS } from './labels.fr.ts'
import { keepSentAnswer, messagesOf } from './messages.ts'

/** What the person who asked does on the page that their link opens. */

const actor: Actor = { role: 'citizen', name: PERSON_NAME }

type Given = { payload: Payload; ticketId: string }

/**
 * Adds words to a question; one that was answered or closed is open again. The same words sent twice are
 * kept once.
 *
 * @throws AppError `ticket.message.missing` or `ticket.message.long` (422), else as `act`.
 */
export const addByCitizen = ({
  payload,
  ticketId,
  text,
}: Given & { text: string }): Promise<void> => {
  const words = wordsOf(text)
  if (words === '') throw refusal('ticket.message.missing')
  return inTransaction({
    payload,
    work: async (req) => {
      const ticket = await loadTicket({ req, actor, ticketId })
      await keepSentAnswer({ req, ticket })
      if (await keepWords({ req, ticket, text: words })) await noteMessage({ req, ticket })
    },
  })
}

/**
 * Closes a question whose person needs no answer any more.
 *
 * @throws AppError as `act`.
 */
export const closeByCitizen = ({ payload, ticketId }: Given): Promise<void> =>
  inTransaction({
    payload,
    work: async (req) => {
      const { state } = await loadTicket({ req, actor, ticketId })
      // A second click: it is done.
      if (state === 'closed') return
      await actInside({ req, actor, ticketId, action: { event: 'close_by_person' } })
    },
  })

/**
 * « Ma question reste sans réponse »: opens it again with the lead, once, with the words that say why.
 *
 * @throws AppError `ticket.reopened.already` (409), `ticket.message.long` (422), else as `act`.
 */
export const reopenByCitizen = ({
  payload,
  ticketId,
  text,
}: Given & { text: string }): Promise<void> => {
  const words = wordsOf(text)
  return inTransaction({
    payload,
    work: async (req) => {
      const ticket = await loadTicket({ req, actor, ticketId })
      // A second click: it is done.
      if (ticket.history?.at(-1)?.event === 'still_unanswered') return
      await keepSentAnswer({ req, ticket })
      const dueAt = await dueAfter({ req, rubric: ticket.rubric })
      await actInside({ req, actor, ticketId, action: { event: 'still_unanswered', dueAt } })
      if (words !== '') await keepWords({ req, ticket, text: words })
    },
  })
}

const refusal = (code: 'ticket.message.missing') =>
  new AppError({ code, message: WORKFLOW_ERRORS[code], status: 422 })

const wordsOf = (text: string): string => {
  const words = cleanText(text)
  const taken = notLongerThan(QUESTION_LIMITS.textMax).safeParse(words)
  if (taken.success) return words
  const message = taken.error.issues[0]?.message ?? WORKFLOW_ERRORS['ticket.message.long']
  throw new AppError({ code: 'ticket.message.long', message, status: 422 })
}

/** False when the person’s last words are these already. */
const keepWords = async ({
  req,
  ticket,
  text,
}: {
  req: PayloadRequest
  ticket: Ticket
  text: string
}): Promise<boolean> => {
  const known = await messagesOf({ req, ticket: ticket.id })
  if (known.findLast(({ by }) => by === 'person')?.shown === text) return false
  const at = new Date().toISOString()
  const data = { ticket: ticket.id, by: 'person', at, shown: text } as const
  await req.payload.create({ collection: 'messages', depth: 0, data, req })
  await noteDanger({ req, ticket, text })
  return true
}
