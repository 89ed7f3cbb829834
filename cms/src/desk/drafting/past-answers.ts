import { formatDate } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { maskPerson } from '../person-words.ts'
import { DRAFTING as fr } from './labels.fr.ts'
import { mostResembling } from './resembling.ts'

/** So many of the newest are looked through: they are encrypted, and read one by one. */
const LOOKED_AT = 300
const SHOWN = 3

export type PastAnswer = { ticket: string; title: string; text: string }

/**
 * Answers that went out from an organization's own proposals, to questions that resemble this one; the
 * erased ones are gone. What names the person of that question is masked, as far as a machine recognizes it.
 */
export const pastAnswers = async ({
  payload,
  ticket,
  organization,
}: {
  payload: Payload
  ticket: Pick<Ticket, 'id' | 'masked'>
  organization: string
}): Promise<PastAnswer[]> => {
  const { docs } = await payload.find({
    collection: 'tickets',
    where: {
      and: [
        { organization: { equals: organization } },
        { state: { equals: 'answered' } },
        { erasedAt: { exists: false } },
        { id: { not_equals: ticket.id } },
      ],
    },
    sort: '-updatedAt',
    limit: LOOKED_AT,
    pagination: false,
    depth: 0,
  })
  const answered = docs.filter(({ draft, answer }) => draft?.text && answer?.text)
  return mostResembling({
    question: ticket.masked,
    items: answered,
    textOf: ({ masked }) => masked,
    limit: SHOWN,
  }).map((found) => ({
    ticket: found.id,
    title: fr.answerOf(formatDate(found.answer?.at ?? found.receivedAt)),
    text: withoutPerson(found),
  }))
}

const withoutPerson = (ticket: Ticket): string => {
  const masked = maskPerson(ticket, ticket.answer?.text ?? '')
  const commune = ticket.person?.commune?.trim() ?? ''
  return commune.length < 3 ? masked : masked.replaceAll(commune, fr.commune)
}
