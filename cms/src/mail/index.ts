import type { Room } from '../room.ts'
import { mails } from './mails.ts'

export { mailAdapter } from './adapter.ts'
export { deliverOne, type Compose, type Composed, type Settled } from './deliver.ts'
export { holdMails } from './hold.ts'
export {
  ERASED_KIND,
  MAIL_KINDS,
  isAccountMail,
  laterDelivery,
  type AccountKind,
  type Delivery,
  type MailKind,
} from './kinds.ts'
export {
  DELIVERY_LABELS,
  MAIL_KIND_LABELS,
  MAIL_REASONS,
  MAIL_STATE_LABELS,
  sayMailError,
} from './labels.fr.ts'
export { makeLetter, type Block, type Letter } from './letter.ts'
export { queueMail } from './queue.ts'
export { inboundDomain, isReplyFrom, replyHashesIn } from './replies.ts'
export { neutralAddress, neutralSender, sender } from './sender.ts'
export { makeTransport, type Transport } from './transport.ts'

/** The outbox and how mails leave. */
export const mail: Room = { collections: [mails] }
