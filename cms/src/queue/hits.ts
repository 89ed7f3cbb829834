import { formatDate } from '@infos-droits/shared'
import { excerptOf, sentencesOf, stemsOf, type Excerpt } from '@infos-droits/shared/search'
import type { Payload, TypedUser } from 'payload'
import { partTexts, STATE_LABELS, ticketTexts } from '../desk/index.ts'
import { messageTexts } from '../messages/index.ts'
import type { Ticket } from '../payload-types.ts'

/** A ticket that holds all the words that were looked for, and the passage that tells best. */
export type Hit = {
  id: string
  reference: string
  state: string
  receivedAt: string
  excerpt: Excerpt
}

/** Characters of a passage. */
const EXCERPT_MAX = 280

/**
 * Opens tickets and keeps those of which the words really stand in the texts: most words first, then the
 * newest. The passage of each is only cut out when it is asked for.
 */
export const hitsAmong = async ({
  payload,
  user,
  ids,
  stems,
}: {
  payload: Payload
  user: TypedUser
  ids: string[]
  stems: string[]
}): Promise<(() => Hit)[]> => {
  if (ids.length === 0) return []
  const asked = { depth: 0, pagination: false, overrideAccess: false, user } as const
  const tickets = await payload.find({
    ...asked,
    collection: 'tickets',
    where: { id: { in: ids } },
    select: {
      reference: true,
      state: true,
      receivedAt: true,
      text: true,
      draft: true,
      answer: true,
    },
  })
  const messages = await payload.find({
    ...asked,
    collection: 'messages',
    where: { ticket: { in: ids } },
    select: { ticket: true, subject: true, shown: true, whole: true },
  })
  const parts = await payload.find({
    ...asked,
    collection: 'contributions',
    where: { ticket: { in: ids } },
    select: { ticket: true, text: true },
  })
  const beside = Map.groupBy(
    [
      ...messages.docs.map((doc) => ({ ticket: doc.ticket, texts: messageTexts(doc) })),
      ...parts.docs.map((doc) => ({ ticket: doc.ticket, texts: partTexts(doc) })),
    ],
    ({ ticket }) => ticket,
  )
  const textsBeside = (id: string) => (beside.get(id) ?? []).flatMap(({ texts }) => texts)
  return tickets.docs
    .map((ticket) => weigh({ ticket, beside: textsBeside(ticket.id), stems }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || Date.parse(b.at) - Date.parse(a.at))
    .map(({ show }) => show)
}

type Found = Pick<Ticket, 'id' | 'reference' | 'state' | 'receivedAt' | 'text' | 'draft' | 'answer'>

/** How often the words stand in the texts of a ticket: not at all when one of them is missing. */
const weigh = ({
  ticket,
  beside,
  stems,
}: {
  ticket: Found
  /** What was written beside it: messages, parts of partners. */
  beside: string[]
  stems: string[]
}) => {
  const texts = [...ticketTexts(ticket), ...beside]
  const wanted = new Set(stems)
  const found = texts.flatMap(stemsOf).filter((stem) => wanted.has(stem))
  const isWhole = new Set(found).size === wanted.size
  return {
    count: isWhole ? found.length : 0,
    at: ticket.receivedAt,
    show: (): Hit => ({
      id: ticket.id,
      reference: ticket.reference,
      state: STATE_LABELS[ticket.state],
      receivedAt: formatDate(ticket.receivedAt),
      excerpt: excerptOf({ sentences: sentencesIn(texts), stems, max: EXCERPT_MAX }),
    }),
  }
}

/** Sentences, and lines that are none: people do not write as pages are written. */
const sentencesIn = (texts: string[]): string[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => sentencesOf({ summary: line.trim(), body: '' }))
