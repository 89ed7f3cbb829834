import type { PayloadRequest } from 'payload'
import { isReplyFrom, replyHashesIn } from '../mail/index.ts'
import type { Mail, Ticket } from '../payload-types.ts'
import type { Bounce } from './kind/bounce.ts'
import type { Message } from './message/message.ts'

/** The mail of ours that a message answers, with its ticket. */
export type Thread = { mail: Mail; ticket: Ticket }

const mailsBehind = async ({
  req,
  hashes,
}: {
  req: PayloadRequest
  hashes: string[]
}): Promise<Mail[]> => {
  if (hashes.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: { replyHash: { in: hashes } },
    depth: 0,
    pagination: false,
    req,
  })
  return docs
}

const threadOf = async ({
  req,
  mail,
}: {
  req: PayloadRequest
  mail: Mail | undefined
}): Promise<Thread | null> => {
  const id = typeof mail?.ticket === 'object' ? mail.ticket?.id : mail?.ticket
  if (mail === undefined || !id) return null
  const ticket = await req.payload.findByID({ collection: 'tickets', id, depth: 0, req })
  return ticket.erasedAt ? null : { mail, ticket }
}

/** Tokens of one mail: nobody writes to a hundred of ours at once. */
const MOST = 20

/**
 * What a message answers: it went to the address of a mail of ours, and comes from the one that address
 * was made for. Nothing in its subject and none of its ids counts.
 *
 * @returns `other` when the address is right and the sender is not.
 */
export const repliedTo = async ({
  req,
  message,
}: {
  req: PayloadRequest
  message: Message
}): Promise<Thread | 'other' | null> => {
  const hashes = replyHashesIn(message.recipients.join(' ')).slice(0, MOST)
  const mails = await mailsBehind({ req, hashes })
  const address = message.from?.address ?? ''
  const mail = mails.find((one) => isReplyFrom({ mail: one, address }))
  if (mail === undefined) return mails.length > 0 ? 'other' : null
  return threadOf({ req, mail })
}

/** Characters of a report in which a reply address is looked for. */
const REPORT_MAX = 100_000

/** The mail of ours that a report of non-delivery is about: its address, and the recipient it was made for. */
export const bouncedMail = async ({
  req,
  message,
  bounce,
}: {
  req: PayloadRequest
  message: Message
  bounce: Bounce
}): Promise<Thread | null> => {
  const parts = message.parts
    .filter(({ type }) => /^(?:message|text)\//.test(type))
    .map(({ bytes }) => Buffer.from(bytes.subarray(0, REPORT_MAX)).toString('latin1'))
  const text = [message.recipients.join(' '), message.text.slice(0, REPORT_MAX), ...parts].join(
    '\n',
  )
  const mails = await mailsBehind({ req, hashes: replyHashesIn(text).slice(0, MOST) })
  const said = mails.find((one) =>
    bounce.recipients.some((address) => isReplyFrom({ mail: one, address })),
  )
  // Some postmen name nobody: only who got our mail knows the address that they write to.
  const isNameless = bounce.recipients.every((address) => replyHashesIn(address).length > 0)
  const mail = said ?? (isNameless && mails.length === 1 ? mails[0] : undefined)
  return threadOf({ req, mail })
}
