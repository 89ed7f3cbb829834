import type { PayloadRequest } from 'payload'
import {
  dangerIn,
  idOf,
  isSpamSender,
  keepSentAnswer,
  noteDanger,
  noteMessage,
  openByMail,
  proposeByMail,
} from '../desk/index.ts'
import { holdMails } from '../mail/index.ts'
import type { Remark } from '../messages/index.ts'
import type { MailEvent, Ticket } from '../payload-types.ts'
import { heldUntil } from '../work/index.ts'
import { wasAlertedOf } from './alerted.ts'
import { noteDelivery } from './delivery.ts'
import { isOfMailSystem } from './kind/automatic.ts'
import { isMassMail } from './kind/mass.ts'
import { keepMessage } from './keep-message.ts'
import { UNPARSED } from './labels.fr.ts'
import { QUESTION_MAX } from './limits.ts'
import type { Outcome } from './mail-events.ts'
import type { Message } from './message/message.ts'
import { namedInside } from './named-inside.ts'
import { senderHashOf } from './sender-hash.ts'
import { bouncedMail, repliedTo, type Thread } from './thread.ts'
import type { Understood } from './understand.ts'

/** Mails of one sender in an hour above which nothing is written back, and above which nobody is told. */
const ACKNOWLEDGED = 5
const TOLD = 20
const HOUR_MS = 3_600_000

export type Taken = {
  outcome: Outcome
  ticket: Ticket | null
  senderHash: string | null
  /** Of the people that a report is about, while it is kept. */
  namedHashes?: string[]
  /** Words of danger in what was written to many. */
  danger?: boolean
}

/** What becomes of a mail that was read, in the transaction of `req`. */
export const takeIn = async ({
  req,
  event,
  understood,
  isChosen = false,
}: {
  req: PayloadRequest
  event: MailEvent
  understood: Understood
  /** A person wants it taken in, whoever it is from. */
  isChosen?: boolean
}): Promise<Taken> => {
  const { message, kind } = understood
  const senderHash = message?.from ? senderHashOf(message.from.address) : null
  const taken = (outcome: Outcome, ticket: Ticket | null, isMassDanger = false): Taken => ({
    outcome,
    ticket,
    senderHash,
    danger: isMassDanger,
  })
  if (message !== null && kind.kind === 'bounce') {
    const thread = await bouncedMail({ req, message, bounce: kind.bounce })
    if (thread !== null)
      await noteDelivery({ req, mail: thread.mail, told: 'bounced', at: event.at })
    return { ...taken('bounce', thread?.ticket ?? null), namedHashes: namedInside(understood) }
  }
  const thread = message === null ? null : await repliedTo({ req, message })
  const recent = await recentOf({ req, senderHash })
  const danger = await mayCryForHelp({ req, understood })
  if (kind.kind === 'automatic' && thread !== null && thread !== 'other') {
    // Kept where the lead sees it; nothing moves, and nobody is told unless it is the person in danger.
    await keepMessage({ req, event, understood, ticket: thread.ticket, by: 'program' })
    if (danger && recent < TOLD && thread.mail.kind.startsWith('citizen-'))
      await noteDanger({ req, ticket: thread.ticket, text: wordsOf(message) })
    return taken('automatic', thread.ticket)
  }
  if (kind.kind === 'automatic' && !danger)
    return { ...taken('automatic', null), namedHashes: namedInside(understood) }
  const isNew = thread === null || thread === 'other' || thread.ticket.spam === 'mail'
  const isMass = message !== null && danger && isMassMail(message)
  if (isNew && !isChosen && message?.from) {
    const { address } = message.from
    // Kept for the lead, and nobody is written to; never what may be a cry for help.
    const mayBeHeld = !danger || isMass
    if (mayBeHeld && (await isSpamSender({ req, address }))) return taken('spam', null, isMass)
    if (isMass && senderHash !== null && (await wasAlertedOf({ req, senderHash })))
      return taken('automatic', null, isMass)
  }
  if (message !== null && thread !== null && thread !== 'other') {
    const mayAnswer = mayWriteBack(kind) && recent < ACKNOWLEDGED
    await takeReply({ req, event, understood, message, thread, mayAnswer, isTold: recent < TOLD })
    return taken('reply', thread.ticket)
  }
  const mayAcknowledge = mayWriteBack(kind) && thread === null
  const ticket = await openByMail({
    req,
    receivedAt: new Date(event.at),
    text: textOf(understood),
    sender: message?.from ?? null,
    tells: { lead: recent < TOLD, person: mayAcknowledge && recent < ACKNOWLEDGED },
  })
  const remarks: Remark[] = [
    ...(thread === 'other' ? (['otherSender'] as const) : []),
    ...(message?.from ? (['mailbox'] as const) : []),
    ...(kind.kind === 'automatic' ? (['machine'] as const) : []),
  ]
  await keepMessage({ req, event, understood, ticket, by: 'person', isOpening: true, remarks })
  await holdRestored({ req, ticket, at: new Date(event.at) })
  return taken(kind.kind === 'unparsed' ? 'unparsed' : 'ticket', ticket, isMass)
}

const mayWriteBack = (kind: Understood['kind']): boolean =>
  kind.kind === 'person' && kind.mayAcknowledge

/** What it says anew, its subject first. */
const wordsOf = (message: Message | null): string =>
  message === null ? '' : `${message.subject}\n${message.shown}`

/** Words of danger, whoever seems to have written them; the mail system itself cries for no help. */
const mayCryForHelp = async ({
  req,
  understood: { message, kind },
}: {
  req: PayloadRequest
  understood: Understood
}): Promise<boolean> => {
  if (message === null) return false
  const isAutomatic = kind.kind === 'automatic'
  if (isAutomatic && isOfMailSystem(kind.signs)) return false
  const text = isAutomatic ? wordsOf(message) : `${message.subject}\n${message.text}`
  return (await dangerIn({ req, text })).danger
}

const takeReply = async ({
  req,
  event,
  understood,
  message,
  thread: { mail, ticket },
  mayAnswer,
  isTold,
}: {
  req: PayloadRequest
  event: MailEvent
  understood: Understood
  message: Message
  thread: Thread
  mayAnswer: boolean
  isTold: boolean
}) => {
  const isPartner = mail.kind.startsWith('partner-')
  const organization = isPartner ? idOf(mail.organization) : null
  if (!isPartner) await keepSentAnswer({ req, ticket })
  const by = isPartner ? 'partner' : 'person'
  await keepMessage({ req, event, understood, ticket, by, organization })
  if (!isTold) return
  if (organization !== null) {
    const text = message.hasWords ? message.shown : ''
    await proposeByMail({ req, ticket, organization, text, mayAnswer })
  } else {
    await noteMessage({ req, ticket })
    if (!isPartner) await noteDanger({ req, ticket, text: wordsOf(message) })
  }
}

/** The question as the desk reads it: what the mail was headed, and what it says. */
const textOf = ({ message, kind }: Understood): string => {
  if (message === null) return UNPARSED.unreadable
  const subject = message.subject === '' ? [] : [UNPARSED.subject(message.subject)]
  const why = kind.kind === 'unparsed' && kind.why !== 'unreadable' ? [UNPARSED[kind.why]] : []
  const words = message.shown === '' ? [] : [message.shown.slice(0, QUESTION_MAX)]
  const parts = [...why, ...subject, ...words]
  return parts.length === 0 ? UNPARSED.filesOnly : parts.join('\n\n')
}

/** How many mails of a sender were taken in within an hour. */
const recentOf = async ({
  req,
  senderHash,
}: {
  req: PayloadRequest
  senderHash: string | null
}): Promise<number> => {
  if (senderHash === null) return 0
  const { totalDocs } = await req.payload.count({
    collection: 'mailEvents',
    where: {
      senderHash: { equals: senderHash },
      updatedAt: { greater_than: new Date(Date.now() - HOUR_MS).toISOString() },
    },
    req,
  })
  return totalDocs
}

/** Received before a backup was put back: its mails may have left once before. */
const holdRestored = async ({
  req,
  ticket,
  at,
}: {
  req: PayloadRequest
  ticket: Ticket
  at: Date
}) => {
  const limit = await heldUntil(req.payload)
  if (limit !== null && at <= limit) await holdMails({ req, ticket: ticket.id })
}
