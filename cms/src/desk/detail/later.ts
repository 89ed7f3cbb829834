import { formatDateTime } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { Message, Ticket } from '../../payload-types.ts'
import { mergedWith } from '../closing/merge.ts'
import { messagesOf } from '../messages.ts'
import { maskPerson } from '../person-words.ts'
import { LATER as fr } from './labels.fr.ts'

/** Something that was written after the question, as a partner may read it. */
export type Later = { title: string; text: string }

/**
 * What the person wrote after their question and what they were asked, masked as the question is, oldest
 * first; questions of theirs that are answered with it as well. Files are shown apart, if the lead shows them.
 */
export const laterWords = async ({
  payload,
  ticketId,
}: {
  payload: Payload
  ticketId: string
}): Promise<Later[]> => {
  // Read anew: who looks may not see the name that is to be masked.
  const found = { collection: 'tickets', id: ticketId, depth: 0 } as const
  const ticket = await payload.findByID(found)
  const merged = await mergedWith({ req: { payload }, ticket: ticketId })
  const words: { at: string; later: Later }[] = merged.map((one) => ({
    at: one.receivedAt,
    later: { title: fr.other(formatDateTime(one.receivedAt)), text: one.masked },
  }))
  for (const one of [ticket, ...merged])
    for (const message of await messagesOf({ req: { payload }, ticket: one.id }))
      words.push(...wordsOf(message, one))
  return words.sort((a, b) => a.at.localeCompare(b.at)).map(({ later }) => later)
}

const wordsOf = (message: Message, ticket: Ticket): { at: string; later: Later }[] => {
  const { by, at, isOpening, shown, masked } = message
  if ((by !== 'person' && by !== 'notice') || isOpening === true || !shown) return []
  const text = maskPerson(ticket, masked ?? shown)
  return [{ at, later: { title: fr[by](formatDateTime(at)), text } }]
}
