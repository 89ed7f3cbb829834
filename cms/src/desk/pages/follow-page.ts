import { formatDate } from '@infos-droits/shared'
import { html } from 'hono/html'
import type { Payload } from 'payload'
import type { Message, Setting, Ticket } from '../../payload-types.ts'
import { isLate } from '../deadlines.ts'
import { documentsToRead } from '../documents/given.ts'
import { documentList } from '../documents/reader-list.ts'
import { messagesOf } from '../messages.ts'
import { answerToRead } from '../reader.ts'
import { isFirstTime } from '../still-unanswered.ts'
import { proofField, toErase } from './erasing.ts'
import { FOLLOW as fr } from './follow.fr.ts'
import { PAGES } from './labels.fr.ts'
import { page, t, written, writtenByUs, type Markup } from './layout.ts'

/** What a form of the page came to: done, refused with what was typed, or words that wait to be sent. */
export type Outcome =
  { done: string } | { problem: string; typed: string; status: number } | { typed: string } | null

/** The page of a question for who asked it: where it stands, what was written, what can be done. */
export const followPage = async ({
  payload,
  ticket,
  settings,
  outcome,
}: {
  payload: Payload
  ticket: Ticket
  settings: Setting
  outcome: Outcome
}): Promise<Response> => {
  const answer = await answerToRead({ payload, ticket })
  const documents = await documentsToRead({ req: { payload }, ticket })
  const messages = await messagesOf({ req: { payload }, ticket: ticket.id })
  const title = answer === null ? fr.title : fr.answerTitle
  const problem = outcome !== null && 'problem' in outcome ? outcome : null
  const field = {
    ticket,
    problem: problem?.problem ?? null,
    typed: outcome !== null && 'typed' in outcome ? outcome.typed : '',
  }
  return page({
    title,
    siteName: settings.neutralSenderName,
    status: problem?.status ?? 200,
    body: html`<h1>${t(title)}</h1>
      ${outcome !== null && 'done' in outcome ? html`<p class="done" role="status">${t(outcome.done)}</p>` : ''}
      ${answer === null ? standing(ticket) : writtenByUs(answer)}
      ${documentList({ documents, ticketId: ticket.id })}
      ${question({ ticket, messages: messages.filter(isShown) })}
      ${isOver(ticket) && isFirstTime(ticket) ? unanswered(field) : adding(field)}
      ${isOver(ticket) || ticket.state === 'sending' ? '' : closing(ticket)}
      <p class="small">${t(PAGES.reading.leave)}</p>
      ${toErase(ticket.id)}`,
  })
}

type Field = { ticket: Ticket; problem: string | null; typed: string }

const isOver = ({ state }: Ticket): boolean => state === 'answered' || state === 'closed'

const standing = (ticket: Ticket): Markup => {
  const { reference, receivedAt, dueAt, state } = ticket
  const isOpen = !isOver(ticket)
  const due = formatDate(dueAt)
  return html`<section>
    <h2>${t(fr.standingTitle)}</h2>
    <p>${t(fr.standing(ticket))}</p>
    ${isLate({ dueAt, state, now: new Date() }) ? html`<p class="note">${t(fr.late(due))}</p>` : ''}
    <dl>
      <div>
        <dt>${t(fr.reference)}</dt>
        <dd>${reference}</dd>
      </div>
      <div>
        <dt>${t(fr.received)}</dt>
        <dd>${formatDate(receivedAt)}</dd>
      </div>
      ${
        isOpen
          ? html`<div>
              <dt>${t(fr.due)}</dt>
              <dd>${due}</dd>
            </div>`
          : ''
      }
    </dl>
  </section>`
}

/** What a partner wrote by mail is a proposal, and what a program wrote is nothing. */
const isShown = ({ by, isOpening, shown }: Message): boolean =>
  (by === 'person' || by === 'desk' || by === 'notice') && isOpening !== true && Boolean(shown)

const question = ({ ticket, messages }: { ticket: Ticket; messages: Message[] }): Markup => html`
  <h2>${t(fr.questionTitle)}</h2>
  ${written(ticket.text)} ${messages.length === 0 ? '' : html`<h2>${t(fr.afterTitle)}</h2>`}
  ${messages.map(
    ({ by, at, shown, files }) =>
      html`<p class="small">
          ${t(fr.on(by === 'desk' || by === 'notice' ? fr.by[by] : fr.by.person, formatDate(at)))}
          ${files && files.length > 0 ? `– ${t(fr.files(files.length))}` : ''}
        </p>
        ${by === 'person' ? written(shown ?? '') : writtenByUs(shown ?? '')}`,
  )}
`

const adding = ({ ticket, ...typed }: Field): Markup => html`
  <h2>${t(fr.addTitle)}</h2>
  <form method="post">
    ${proofField(ticket.id)}
    ${textField({ label: fr.addText, help: fr.addHelp, ...typed, isRequired: true })}
    <p class="actions"><button name="event" value="add">${t(fr.add)}</button></p>
  </form>
`

const ENDINGS = ['close', 'close_with_word', 'close_by_person', 'mark_spam', 'merge']

/** Nobody failed to answer whoever wanted no answer any more. */
const wantedNone = ({ state, history }: Ticket): boolean =>
  state === 'closed' &&
  (history ?? []).findLast(({ event }) => ENDINGS.includes(event))?.event === 'close_by_person'

const unanswered = ({ ticket, ...typed }: Field): Markup => {
  const [title, label, help, send] = wantedNone(ticket)
    ? [fr.changedTitle, fr.changedText, fr.changedHelp, fr.changed]
    : [fr.unansweredTitle, fr.unansweredText, fr.unansweredHelp, fr.unanswered]
  return html`
    <h2>${t(title)}</h2>
    <form method="post">
      ${proofField(ticket.id)} ${textField({ label, help, ...typed, isRequired: false })}
      <p class="actions"><button name="event" value="unanswered">${t(send)}</button></p>
    </form>
  `
}

const closing = (ticket: Ticket): Markup => html`
  <details>
    <summary>${t(fr.closeTitle)}</summary>
    <form method="post">
      ${proofField(ticket.id)}
      <p>${t(fr.closeHelp)}</p>
      <p class="actions">
        <button name="event" value="close" class="second">${t(fr.close)}</button>
      </p>
    </form>
  </details>
`

const textField = ({
  label,
  help,
  problem,
  typed,
  isRequired,
}: Omit<Field, 'ticket'> & { label: string; help: string; isRequired: boolean }): Markup => html`
  <label for="text">${t(label)}</label>
  <p id="text-help" class="small">${t(help)}</p>
  ${problem === null ? '' : html`<p id="text-problem" class="problem" role="alert">${t(problem)}</p>`}
  <textarea
    id="text"
    name="text"
    rows="6"
    ${isRequired ? 'required' : ''}
    aria-describedby="text-help${problem === null ? '' : ' text-problem'}"
  >
${typed}</textarea>
`
