import { formatDate, formatDateTime } from '@infos-droits/shared'
import type { Payload, UIFieldServerProps } from 'payload'
import {
  DELIVERY_LABELS,
  MAIL_KIND_LABELS,
  MAIL_STATE_LABELS,
  sayMailError,
} from '../../mail/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { noteTextsOpened, proofOfTicket } from '../../privacy/index.ts'
import { isLate } from '../deadlines.ts'
import { matchingGuides } from '../guides.ts'
import { lookedGuides } from '../looked.ts'
import { idOf } from '../actor.ts'
import { isOfDocuments } from '../documents/ticket-files.ts'
import { messagesOf } from '../messages.ts'
import { isAnswerOpened } from '../opening.ts'
import { hasText } from '../text-reads.ts'
import { isStuck, lastAnswerMail } from '../answer-mail.ts'
import { undoOf } from '../undo.ts'
import { workingRevision } from '../working.ts'
import { TICKET_FIELDS as fr } from '../fields.fr.ts'
import { CHANNEL_LABELS, EVENT_LABELS, PLACE_LABELS, STATE_LABELS } from '../labels.fr.ts'
import { offersFor } from './offers.ts'
import { asSeenBy } from '../life/as-seen-by.ts'
import { lifeView } from '../life/life-view.ts'
import { goodLinks } from './good-links.ts'
import { relaunchFor } from './relaunch-for.ts'
import { CLOCK_EVENTS } from '../workflow.ts'
import { DESK } from './labels.fr.ts'
import { messageView } from './message-view.ts'
import { TicketWork } from './TicketWork.tsx'
import type { TicketView } from './view.ts'

/** The ticket's screen: what is asked, what is proposed, what can be done now. */
export const TicketDesk = async ({ id, payload, user }: UIFieldServerProps) => {
  if (id === undefined) return null
  const { docs } = await payload.find({
    collection: 'tickets',
    where: { id: { equals: String(id) } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const [read] = docs
  if (read === undefined) return null
  const ticket = await asSeenBy({ payload, user, ticket: read })
  if (hasText(ticket))
    await noteTextsOpened({ payload, tickets: [ticket.id], reader: { userId: user.id } })
  const isLead = user['role'] === 'lead'
  const isOpened = ticket.state === 'to_hand_over' && (await wasOpened({ payload, id: ticket.id }))
  const rest = isLead ? await leadPart({ payload, ticket, isOpened }) : NOT_FOR_THEM
  const facts = await factsOf(payload, ticket)
  const view: TicketView = {
    ...ticketPart(ticket),
    ...rest,
    life: await lifeView({ payload, user, ticket }),
    facts: rest.isKept
      ? facts.map(([label, value]) => [label, label === fr.state ? DESK.keptState : value])
      : facts,
    role: isLead ? 'lead' : user['role'] === 'partner' ? 'partner' : 'reception',
    isAnswerOpened: isOpened,
    offers: await offersFor({ payload, ticket, user }),
    looked: await lookedGuides({ payload, ticket }),
    guides: user['role'] === 'reception' ? [] : await matchingGuides({ payload, ticket }),
  }
  return <TicketWork key={view.id} view={view} />
}

/** Asked of the whole ticket: reception sees neither the answer nor when it was validated. */
const wasOpened = async ({ payload, id }: { payload: Payload; id: string }) => {
  const ticket = await payload.findByID({ collection: 'tickets', id, depth: 0 })
  return isAnswerOpened({ req: { payload }, ticket })
}

const NOT_FOR_THEM = {
  mails: [],
  messages: [],
  links: [],
  isKept: false,
  proof: null,
  undo: null,
  canSendAgain: false,
  relaunch: null,
  organizations: [],
}

type Signed = { text?: string | null; by?: string | null; at?: string | null }

const signed = (part: Signed | undefined) =>
  part?.text
    ? { text: part.text, by: part.by ?? '', at: part.at ? formatDateTime(part.at) : '' }
    : null

/** What access rules may have taken out is missing, whatever the generated type says. */
type Seen = Omit<Ticket, 'text' | 'masked'> & Partial<Pick<Ticket, 'text' | 'masked'>>

const ticketPart = (ticket: Seen) => {
  const history = ticket.history ?? []
  return {
    id: ticket.id,
    state: ticket.state,
    channel: ticket.channel,
    said: {
      rubric: ticket.rubric ?? 'unknown',
      territory: ticket.territory ?? 'unknown',
      channel: ticket.channel,
    },
    revision: ticket.revision,
    isErased: Boolean(ticket.erasedAt),
    danger: ticket.erasedAt ? null : (ticket.dangerKinds ?? null),
    hasPartner: idOf(ticket.organization) !== null,
    isLate: isLate({ ...ticket, now: new Date() }),
    text: ticket.text ?? null,
    masked: ticket.masked ?? null,
    draft: signed(ticket.draft),
    working: signed(ticket.working),
    workingRevision: workingRevision(ticket),
    isDraftNewer: isDraftNewer(ticket),
    isDraftSpent: isDraftSpent(ticket),
    answer: signed(ticket.answer),
    remark: ticket.remark ?? null,
    history: history.map((entry) => ({
      at: formatDateTime(entry.at),
      label: EVENT_LABELS[entry.event],
      by: entry.by,
      note: entry.note ?? null,
    })),
  }
}

/** True of a proposal that the lead did not see while writing. */
const isDraftNewer = ({ draft, working }: Seen): boolean =>
  Boolean(draft?.text && working?.text && draft.at && working.at) &&
  (draft?.at ?? '') > (working?.at ?? '')

/** True of a proposal that an answer has been made of: a question that comes back needs other words. */
const isDraftSpent = ({ draft, answer }: Seen): boolean =>
  Boolean(draft?.at && answer?.at) && (draft?.at ?? '') <= (answer?.at ?? '')

/** When somebody was reminded, and told of the delay. */
const remindersIn = ({ history }: Seen): string =>
  (history ?? [])
    .filter(({ event }) => CLOCK_EVENTS.some((one) => one === event))
    .map(({ at, event }) => `${EVENT_LABELS[event]}, ${formatDate(at)}`)
    .join('\u00A0; ')

const factsOf = async (payload: Payload, ticket: Ticket): Promise<[string, string][]> => {
  const id = idOf(ticket.organization)
  const organization =
    id === null
      ? null
      : await payload.findByID({ collection: 'organizations', id, depth: 0, disableErrors: true })
  const facts: [string, string | null | undefined][] = [
    [fr.state, STATE_LABELS[ticket.state]],
    [fr.rubric, ticket.rubric && fr.rubrics[ticket.rubric]],
    [fr.territory, ticket.territory && PLACE_LABELS[ticket.territory]],
    [fr.channel, CHANNEL_LABELS[ticket.channel]],
    [fr.organization, organization?.name],
    // Both are the day of the erasure then.
    [fr.receivedAt, ticket.erasedAt ? null : formatDateTime(ticket.receivedAt)],
    [fr.dueAt, ticket.erasedAt ? null : formatDate(ticket.dueAt)],
    [fr.delayedUntil, ticket.delayedUntil ? formatDate(ticket.delayedUntil) : null],
    [DESK.reminders, remindersIn(ticket)],
    [fr.erasedAt, ticket.erasedAt ? formatDate(ticket.erasedAt) : null],
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

type LeadPart = { payload: Payload; ticket: Ticket; isOpened: boolean }

const leadPart = async ({ payload, ticket, isOpened }: LeadPart) => {
  const mails = await payload.find({
    collection: 'mails',
    where: { ticket: { equals: ticket.id } },
    depth: 0,
    sort: '-createdAt',
    limit: 20,
  })
  const messages = await messagesOf({ req: { payload }, ticket: ticket.id })
  const organizations = await payload.find({
    collection: 'organizations',
    where: { _status: { equals: 'published' } },
    depth: 0,
    pagination: false,
    sort: 'name',
    select: { name: true, contactEmail: true },
  })
  const partners = await payload.find({
    collection: 'users',
    where: { role: { equals: 'partner' } },
    depth: 0,
    pagination: false,
    select: { organization: true },
  })
  const withAccount = new Set(partners.docs.map((user) => idOf(user.organization)))
  const answerMail =
    ticket.state === 'sending' ? await lastAnswerMail({ req: { payload }, ticket }) : null
  return {
    mails: mails.docs.map((mail) => ({
      id: mail.id,
      label: MAIL_KIND_LABELS[mail.kind],
      state: MAIL_STATE_LABELS[mail.state],
      reports: (mail.reports ?? []).map(({ told, at }) => [
        DELIVERY_LABELS[told],
        formatDateTime(at),
      ]),
      at: formatDateTime(mail.sentAt ?? mail.createdAt),
      error: mail.error ? sayMailError(mail.error) : null,
    })),
    links: await goodLinks({ payload, ticketId: ticket.id }),
    messages: messages.filter((message) => !isOfDocuments(message)).map(messageView),
    undo: await undoOf({ payload, ticket, answerMail, isOpened }),
    proof: ticket.erasedAt ? await proofOfTicket({ payload, reference: ticket.reference }) : null,
    isKept: answerMail?.state === 'kept',
    relaunch: relaunchFor({ ticket, mails: mails.docs }),
    canSendAgain: ticket.state === 'undeliverable' || isStuck(answerMail),
    organizations: organizations.docs.map(({ id, name, contactEmail }) => ({
      id,
      name,
      isReachable: Boolean(contactEmail) || withAccount.has(id),
    })),
  }
}
