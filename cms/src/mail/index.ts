import type { Room } from '../room.ts'
import { mails } from './mails.ts'

export { mailAdapter } from './adapter.ts'
export { deliverOne, type Compose, type Composed, type Settled } from './deliver.ts'
export { holdMails } from './hold.ts'
export { isAccountMail, type AccountKind } from './kinds.ts'
export { MAIL_KIND_LABELS, MAIL_REASONS, MAIL_STATE_LABELS } from './labels.fr.ts'
export { makeLetter, type Block } from './letter.ts'
export { queueMail } from './queue.ts'
export { sender } from './sender.ts'
export { makeTransport, type Transport } from './transport.ts'

/** The outbox and how mails leave. */
export const mail: Room = { collections: [mails] }
