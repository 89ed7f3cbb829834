/** What a mail is about; its words are written when it leaves, never kept in the outbox. */
export const MAIL_KINDS = [
  'partner-question',
  'partner-returned',
  'lead-to-route',
  'lead-to-validate',
  'lead-undeliverable',
  'citizen-answer',
  'citizen-code',
  'invitation',
  'password',
] as const
export type MailKind = (typeof MAIL_KINDS)[number]

export const MAIL_STATES = [
  'waiting',
  'running',
  'sent',
  'kept',
  'failed',
  'uncertain',
  'cancelled',
] as const
export type MailState = (typeof MAIL_STATES)[number]

const ACCOUNT_KINDS = ['invitation', 'password'] as const satisfies readonly MailKind[]
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** True when the mail is about an account, not about a ticket. */
export const isAccountMail = (kind: MailKind): kind is AccountKind =>
  (ACCOUNT_KINDS as readonly MailKind[]).includes(kind)
