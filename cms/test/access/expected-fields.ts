import type { Role } from './plant.ts'

/**
 * Who reads the fields that not everybody reads who reads the document, and of which documents: `a`,
 * `b` as in `expected.ts`. A field inside another has the rule of the outer one.
 */
type Readers = Partial<Record<Role, string>>

const lead: Readers = { lead: 'ab' }
const none: Readers = {}
const leadAndPartner: Readers = { lead: 'ab', partnerA: 'a', partnerB: 'b' }
/** Of partner A’s own organization; that of B is not published. */
const ownPartner: Readers = { lead: 'ab', partnerA: 'own' }
/** The account itself, whoever it is of. */
const self: Readers = { lead: 'self', partnerA: 'self', partnerB: 'self', reception: 'self' }

export const EXPECTED_FIELDS: Record<string, Record<string, Readers>> = {
  organizations: { contactEmail: ownPartner, notify: ownPartner },
  tickets: {
    dataKey: none,
    emailIndex: none,
    phoneIndex: none,
    words: none,
    masked: leadAndPartner,
    text: lead,
    guide: lead,
    looked: leadAndPartner,
    enteredBy: lead,
    danger: lead,
    dangerKinds: lead,
    draft: leadAndPartner,
    working: lead,
    remark: leadAndPartner,
    answer: lead,
    correction: lead,
    person: none,
    mailboxPrivate: lead,
    codeHash: none,
    history: lead,
    coAsked: lead,
    closing: lead,
    spam: lead,
    mergedInto: lead,
    splitFrom: lead,
    suggestion: lead,
    detail: lead,
    leadAskedAt: lead,
    endedAt: lead,
    keepDays: lead,
    noGuide: lead,
  },
  partnerLinks: { tokenHash: none },
  contributions: { dataKey: none },
  mails: { message: none, dataKey: none, replyHash: none, replyFor: none },
  messages: { sender: none, messageId: none, dataKey: none },
  mailEvents: { senderHash: none, namedHashes: none },
  signals: { dataKey: none },
  users: {
    sessions: self,
    salt: none,
    hash: none,
    resetPasswordToken: none,
    resetPasswordExpiration: none,
    resetPasswordRequestedAt: none,
    loginAttempts: none,
    lockUntil: none,
  },
}

/** The rule of a field, or of the one it stands in. */
export const readersOf = ({
  collection,
  field,
}: {
  collection: string
  field: string
}): Readers | null => EXPECTED_FIELDS[collection]?.[field.split('.')[0] ?? ''] ?? null
