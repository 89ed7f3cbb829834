import { formatDate, formatPhone } from '@infos-droits/shared'
import {
  CHANNEL_LABELS,
  EVENT_LABELS,
  idOf,
  PLACE_LABELS,
  RUBRIC_LABELS,
  STATE_LABELS,
} from '../desk/index.ts'
import { savedName } from '../files/index.ts'
import { AUTHOR_LABELS } from '../messages/index.ts'
import type { Contribution, Message, Ticket } from '../payload-types.ts'
import { COPY as fr } from './labels.fr.ts'
import { sayMoment } from './say-moment.ts'

/** Takes a file along, under its name in a folder; gives its path. */
export type AddFile = (folder: string, name: string, kept: string) => string

/** A ticket with all that belongs to it. */
export type WholeTicket = {
  ticket: Ticket
  messages: Message[]
  parts: Contribution[]
  /** Names of the partners by id. */
  partners: ReadonlyMap<string, string>
}

/** Ids of the partners that a ticket and its parts name. */
export const partnersOf = ({ ticket, parts }: Pick<WholeTicket, 'ticket' | 'parts'>): string[] =>
  [
    idOf(ticket.organization),
    ...(ticket.coAsked ?? []).map(idOf),
    ticket.suggestion?.organization,
    ...parts.flatMap(({ organization, suggestion }) => [idOf(organization), suggestion]),
  ].filter((id): id is string => Boolean(id))

/**
 * All that is kept of one question, for the person who asked it. A test holds it against the fields of the
 * collections: a new one stands here, or has a reason why not.
 */
export const ticketPart = ({ add, ...whole }: WholeTicket & { add: AddFile }): string => {
  const { ticket, messages, parts } = whole
  const steps = (ticket.history ?? []).map(
    ({ at, event, by, note }) =>
      `- ${sayMoment(at)} : ${EVENT_LABELS[event]} (${by})${note ? ` — ${note}` : ''}`,
  )
  return [
    fr.ticket(ticket.reference),
    ...factsOf(whole).flatMap(([name, value]) => (value ? [`${name} : ${value}`] : [])),
    ...textsOf(whole),
    ...parts.flatMap((part) => partTexts(part, whole)),
    ...messages.flatMap((message) => messagePart(message, ticket.reference, add)),
    '',
    fr.steps,
    ...steps,
  ].join('\n')
}

const factsOf = ({
  ticket,
  partners,
}: WholeTicket): [string, string | false | null | undefined][] => {
  const { person } = ticket
  const asked = (ticket.coAsked ?? []).map((one) => partners.get(idOf(one) ?? ''))
  return [
    [fr.received, sayMoment(ticket.receivedAt)],
    [fr.state, STATE_LABELS[ticket.state]],
    [fr.rubric, ticket.rubric && RUBRIC_LABELS[ticket.rubric]],
    [fr.territory, ticket.territory && PLACE_LABELS[ticket.territory]],
    [fr.commune, person?.commune],
    [fr.channel, CHANNEL_LABELS[ticket.channel]],
    [fr.firstName, person?.firstName],
    [fr.mailName, person?.mailName],
    [fr.email, person?.email],
    // Who gave no address was asked nothing of a mailbox.
    [
      fr.mailbox,
      person?.email && (ticket.mailboxPrivate === true ? fr.mailboxOwn : fr.mailboxShared),
    ],
    [fr.phone, person?.phone && formatPhone(person.phone)],
    [fr.guide, ticket.guide],
    [fr.looked, ticket.looked?.replaceAll(' ', ', ')],
    [fr.danger, ticket.danger === true && fr.dangerFound(ticket.dangerKinds ?? '')],
    [fr.partner, partners.get(idOf(ticket.organization) ?? '')],
    [fr.coAsked, asked.filter((name) => name !== undefined).join(', ')],
    [fr.enteredBy, ticket.enteredBy && fr.yes],
    [fr.spam, ticket.spam && fr.yes],
    [fr.due, formatDate(ticket.dueAt)],
    [fr.delayed, ticket.delayedUntil && formatDate(ticket.delayedUntil)],
    [fr.keep, typeof ticket.keepDays === 'number' && fr.keepDays(ticket.keepDays)],
    [fr.waits, ticket.waitsSince && formatDate(ticket.waitsSince)],
  ]
}

const titled = (title: string, text: string | null | undefined): string[] =>
  text ? ['', title, text] : []

const textsOf = ({ ticket, partners }: WholeTicket): string[] => [
  ...titled(fr.question, ticket.text),
  ...titled(fr.remark, ticket.remark),
  ...titled(fr.draft, ticket.draft?.text),
  ...titled(fr.suggestion, partners.get(ticket.suggestion?.organization ?? '')),
  ...titled(fr.suggestionWords, ticket.suggestion?.text),
  ...titled(
    ticket.detail?.state === 'asked' ? fr.detailAsked : fr.detailProposed,
    ticket.detail?.text,
  ),
  ...titled(fr.working, ticket.working?.text),
  ...titled(fr.answer, ticket.answer?.text),
  ...titled(fr.correction, ticket.correction?.text),
  ...titled(fr.closing, ticket.closing?.text),
]

const partTexts = (part: Contribution, { partners }: WholeTicket): string[] => [
  ...titled(fr.part, partners.get(idOf(part.organization) ?? '')),
  ...titled(fr.remark, part.remark),
  ...titled(fr.draft, part.text),
  ...titled(fr.partReason, part.reason),
  ...titled(fr.suggestion, partners.get(part.suggestion ?? '')),
]

const messagePart = (message: Message, folder: string, add: AddFile): string[] => {
  const files = (message.files ?? [])
    .filter(({ takenBackAt }) => !takenBackAt)
    .map((file) => {
      const path = add(folder, savedName(file), file.file)
      return file.givenAt ? fr.given(path, sayMoment(file.givenAt)) : path
    })
  const texts = [message.subject, message.whole ?? message.shown]
  return [
    '',
    fr.message(AUTHOR_LABELS[message.by], sayMoment(message.at)),
    ...(message.sender ? [fr.sender(message.sender)] : []),
    ...texts.flatMap((text) => (text ? [text] : [])),
    ...(files.length === 0 ? [] : [fr.files(files.join(', '))]),
  ]
}
