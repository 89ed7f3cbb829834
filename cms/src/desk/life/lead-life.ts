import { formatDate, formatDateTime } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { AUTHOR_LABELS } from '../../messages/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { noteTextsOpened } from '../../privacy/index.ts'
import { mergedWith, ofSamePerson } from '../closing/merge.ts'
import { STATE_LABELS } from '../labels.fr.ts'
import { documentViews, sentInViews } from '../documents/document-view.ts'
import { messagesOf } from '../messages.ts'
import { nameOfOrganization } from '../parts/part-view.ts'
import { waitsAgain } from '../still-unanswered.ts'
import type { LifeView, TicketRef } from './view.ts'

type Signed = { text?: string | null; by?: string | null; at?: string | null }

const signed = (part: Signed | undefined) =>
  part?.text ? { text: part.text, by: part.by ?? '', at: part.at ? formatDate(part.at) : '' } : null

const refOf = async (
  payload: Payload,
  id: string | null | undefined,
): Promise<TicketRef | null> => {
  if (!id) return null
  const found = { collection: 'tickets', id, depth: 0, disableErrors: true } as const
  const ticket = await payload.findByID(found)
  return ticket === null ? null : { id, reference: ticket.reference }
}

/** What the lead sees around a ticket; the texts of others that it shows are opened as well. */
export const leadLife = async ({
  payload,
  ticket,
  userId,
}: {
  payload: Payload
  ticket: Ticket
  userId: string
}): Promise<Omit<LifeView, 'parts' | 'others' | 'organizations' | 'later'>> => {
  const { suggestion, detail } = ticket
  const question = signed(detail)
  // Asked of the whole ticket: indexes are nobody's to read.
  const whole = await payload.findByID({ collection: 'tickets', id: ticket.id, depth: 0 })
  return {
    closing: signed(ticket.closing),
    isSpam: Boolean(ticket.spam),
    isUnanswered: waitsAgain(ticket),
    mergedInto: await refOf(payload, ticket.mergedInto),
    splitFrom: await refOf(payload, ticket.splitFrom),
    merged: await mergedViews({ payload, ticket, userId }),
    samePerson: (await ofSamePerson({ payload, ticket: whole })).map((one) => ({
      id: one.id,
      reference: one.reference,
      received: formatDate(one.receivedAt),
      state: STATE_LABELS[one.state],
    })),
    suggestion: suggestion?.organization
      ? {
          id: suggestion.organization,
          name: await nameOfOrganization(payload, suggestion.organization),
          reason: suggestion.text ?? '',
          by: suggestion.by ?? '',
        }
      : null,
    detail: question === null ? null : { ...question, isAsked: detail?.state === 'asked' },
    documents: await documentViews({ payload, ticket }),
    sentIn: await sentInViews({ payload, ticket }),
    heldBack: 0,
  }
}

const mergedViews = async ({
  payload,
  ticket,
  userId,
}: {
  payload: Payload
  ticket: Ticket
  userId: string
}): Promise<LifeView['merged']> => {
  const merged = await mergedWith({ req: { payload }, ticket: ticket.id })
  await noteTextsOpened({ payload, tickets: merged.map(({ id }) => id), reader: { userId } })
  return Promise.all(
    merged.map(async ({ id, reference, text }) => ({
      id,
      reference,
      text,
      messages: (await messagesOf({ req: { payload }, ticket: id }))
        .filter(({ isOpening, shown }) => isOpening !== true && Boolean(shown))
        .map(({ by, at, shown }) => ({
          title: `${AUTHOR_LABELS[by]}, le ${formatDateTime(at)}`,
          text: shown ?? '',
        })),
    })),
  )
}
