import type { Message } from '../message/message.ts'
import { namesReplyAddress } from '../message/reply-address.ts'
import { hasHeader, valueOf } from './header.ts'

/** A report that something did not arrive: to whom it was, as far as it says so. */
export type Bounce = {
  /** Will not arrive any more; else it is late only. */
  isFinal: boolean
  recipients: string[]
  /** `5.1.1` (RFC 3463), or empty. */
  status: string
}

const POSTMAN =
  /^(?:mailer-?daemon|post-?master|mail-?daemon|mdaemon|mailerdaemon|microsoftexchange[0-9a-f]+)@/
const SUBJECT =
  /(?:undeliver(?:ed|able)|non[ -]?(?:remis|remise|distribu)|non d[ée]livr|(?:[ée]chec|d[ée]faut|erreur) (?:de |d['’])?(?:la )?(?:remise|livraison|distribution|envoi|delivrance)|delivery (?:status notification|failure|has failed|problem|report)|mail delivery (?:failed|failure|system|subsystem)|returned mail|failure notice|message not delivered|rejected:|mail (?:system )?error|pas pu [êe]tre (?:remis|d[ée]livr|distribu|achemin)|impossible de remettre|retour (?:à l['’]exp[ée]diteur|de message)|notification d['’][ée]tat de remise|(?:couldn['’]t|could not|cannot) be delivered|ind[ée]livrable|unable to deliver|delivery notification|mailbox (?:is )?(?:full|unavailable)|bo[iî]te (?:aux lettres )?pleine|quota|(?:address|user) (?:not found|unknown)|unzustellbar|delivery incomplete)/i
const LATE =
  /(?:\bdelay(?:ed)?\b|retard[ée]?e?\b|warning: (?:message|could not send)|still (?:being )?retr|will (?:be |continue to )?(?:be )?retr|temporarily|nouvelle tentative)/i
/** RFC 3463 and RFC 5321: it will not arrive. */
const FAILED = /(?:^|[^\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])/
const FAILED_SMTP = /(?:^|[^\d.])55[0-4](?![\d.,])/
/** A report that all went well, or that it will. */
const WELL =
  /(?:\b[24]\.\d{1,3}\.\d{1,3}\b|success|relayed|delivered to (?:the )?(?:mailbox|recipient)|avec succ[èe]s)/i
const ADDRESS = /[a-z0-9._%+'-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi
const TEXT_MAX = 20_000

/** The report that a message is, or null when it is none. */
export const bounceOf = (message: Message): Bounce | null => {
  const status = message.parts.find(({ type }) =>
    /^message\/(?:global-)?delivery-status$/.test(type),
  )
  if (status !== undefined) return fromReport(Buffer.from(status.bytes).toString('utf8'))
  const failed = message.header('x-failed-recipients').join(' ')
  if (failed !== '') return { isFinal: true, recipients: addressesIn(failed), status: '' }
  const text = message.text.slice(0, TEXT_MAX)
  const isPostman =
    POSTMAN.test(message.from?.address ?? '') ||
    /^multipart\/report\b.*delivery-status/.test(valueOf(message, 'content-type')) ||
    hasHeader(message, 'x-ms-exchange-message-is-ndr')
  if (!isPostman && message.returnPath !== '') return null
  if (!SUBJECT.test(message.subject) && !saysFailure({ message, text, isPostman })) return null
  return {
    isFinal: !LATE.test(message.subject),
    recipients: addressesIn(text),
    status: /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? '',
  }
}

/** Whatever its subject: a code of failure, or a postman who writes to the reply address of our mail. */
const saysFailure = ({
  message,
  text,
  isPostman,
}: {
  message: Message
  text: string
  isPostman: boolean
}): boolean => {
  if (FAILED.test(text) || (isPostman && FAILED_SMTP.test(text))) return true
  if (!isPostman || WELL.test(`${message.subject}\n${text}`)) return false
  return namesReplyAddress([...message.recipients, text].join(' '))
}

const addressesIn = (text: string): string[] => [
  ...new Set((text.match(ADDRESS) ?? []).map((address) => address.toLowerCase())),
]

/** RFC 3464: a block of the message, then one for each recipient. */
const fromReport = (report: string): Bounce | null => {
  const field = (name: string) =>
    [...report.matchAll(new RegExp(`^${name}\\s*:\\s*(.+)$`, 'gim'))].map(([, value = '']) => value)
  const actions = field('Action').map((value) => value.trim().toLowerCase())
  const isFinal = actions.length === 0 || actions.includes('failed')
  if (!isFinal && !actions.includes('delayed')) return null
  const recipients = [...field('Final-Recipient'), ...field('Original-Recipient')]
  return {
    isFinal,
    recipients: addressesIn(recipients.join('\n')),
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(field('Status').join('\n'))?.[0] ?? '',
  }
}
