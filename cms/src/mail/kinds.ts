/** What a mail is about; its words are written when it leaves, never kept in the outbox. */
export const MAIL_KINDS = [
  'partner-question',
  'partner-returned',
  'partner-told',
  'partner-digest',
  'partner-reminder',
  'partner-wordless',
  'lead-to-route',
  'lead-to-validate',
  'lead-asked',
  'lead-undeliverable',
  'lead-message',
  'lead-bounced',
  'lead-part',
  'lead-detail',
  'partner-detail',
  'citizen-detail',
  'citizen-detail-code',
  'citizen-closed',
  'citizen-closed-code',
  'lead-unanswered',
  'lead-danger',
  'lead-late',
  'lead-weekly',
  'citizen-answer',
  'citizen-code',
  'citizen-received',
  'citizen-correction',
  'citizen-correction-code',
  'citizen-follow',
  'citizen-delay',
  'invitation',
  'password',
  'sample',
] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** What is left of the kind of a mail whose ticket is erased: its own could tell what a question was about. */
export const ERASED_KIND = 'erased'
/** As the outbox holds it. */
export type KeptKind = MailKind | typeof ERASED_KIND

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

/** What the mail service told of a mail after it left, in the order in which one takes the place of another. */
export const DELIVERIES = ['delivered', 'bounced', 'complained'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** What is known of a mail after one more report: reports come twice and in any order, it never goes back. */
export const laterDelivery = (known: Delivery | null, told: Delivery): Delivery =>
  known !== null && DELIVERIES.indexOf(known) >= DELIVERIES.indexOf(told) ? known : told

const ACCOUNT_KINDS = ['invitation', 'password', 'sample'] as const satisfies readonly MailKind[]
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** True when the mail is about an account, not about a ticket. */
export const isAccountMail = (kind: KeptKind): kind is AccountKind =>
  (ACCOUNT_KINDS as readonly KeptKind[]).includes(kind)
