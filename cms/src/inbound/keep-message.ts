import type { PayloadRequest } from 'payload'
import { maskNames } from '../desk/index.ts'
import { keepBytes } from '../files/index.ts'
import { MESSAGE_MAX, type Author, type Remark } from '../messages/index.ts'
import type { MailEvent, Ticket } from '../payload-types.ts'
import type { Message } from './message/message.ts'
import { isCut, type Understood } from './understand.ts'

const remarksOf = (message: Message | null): Remark[] => {
  if (message === null) return []
  const remarks: Remark[] = []
  if (message.hasLostCharacters) remarks.push('lost')
  if (isCut(message)) remarks.push('cut')
  return remarks
}

/** Keeps a mail with a ticket: all its words, and its files, each under a key of its own. */
export const keepMessage = async ({
  req,
  event,
  understood: { message, files },
  ticket,
  by,
  organization = null,
  isOpening = false,
  remarks = [],
}: {
  req: PayloadRequest
  event: MailEvent
  understood: Understood
  ticket: Ticket
  by: Author
  /** The partner who wrote it. */
  organization?: string | null
  isOpening?: boolean
  remarks?: Remark[]
}): Promise<void> => {
  const kept = []
  for (const [index, { name, type, bytes, remark }] of files.entries()) {
    const file = `file-${event.id}-${String(index)}`
    await keepBytes({ req, name: file, bytes })
    kept.push({ name, type, size: bytes.length, remark, file })
  }
  await req.payload.create({
    collection: 'messages',
    depth: 0,
    data: {
      ticket: ticket.id,
      by,
      organization,
      isOpening,
      at: event.at,
      subject: message?.subject ?? null,
      shown: message?.shown.slice(0, MESSAGE_MAX) ?? null,
      masked:
        by === 'person' && message !== null
          ? maskNames(message.shown.slice(0, MESSAGE_MAX), message.from?.name ?? '')
          : null,
      whole: message?.text.slice(0, MESSAGE_MAX) ?? null,
      sender: message?.from?.address ?? null,
      messageId: message?.messageId ?? null,
      remarks: [...remarksOf(message), ...remarks],
      files: kept,
    },
    req,
  })
}
