/**
 * Who reads each field, collection by collection: the one list to look through before anything new is
 * kept. It grants nothing: the rules stand in the fields themselves, and `requireFieldRules` compares.
 *
 * A collection that holds only what the site shows costs one line, and its fields nothing: they are
 * read by whoever reads the document. As soon as one field is about a person, is a secret or is closed
 * to some who read the others, every field of the collection is named, so that the next one cannot be
 * added without somebody having thought of who reads it. Payload alone would show it to all of them.
 */
export type FieldRule =
  /** Read by whoever reads the document. */
  | 'document'
  /** States in `access.read` who reads it. */
  | 'own'
  /** Read with the document; `access.create` and `access.update` state who writes it. */
  | 'kept'

export type Rules = {
  /** Collections and globals with nothing of a person and no secret. */
  public: readonly string[]
  /** Nobody reads them, whoever they are. */
  closed: readonly string[]
  fields: Record<string, Record<string, FieldRule>>
}

const publicOnes = [
  'rubrics',
  'themes',
  'guides',
  'hotlines',
  'services',
  'locations',
  'media',
  'news',
  'events',
  'resources',
  'glossary-terms',
  'thesaurus',
  'best-bets',
  'dangers',
  'intents',
  'plain-words',
  'routes',
  'publications',
  'settings',
]

const closedOnes = [
  'counts',
  'seeded',
  'keyChecks',
  'secondFactors',
  'signIns',
  'sealedParts',
  'payload-jobs',
  'payload-kv',
  'payload-migrations',
]

const fields: Rules['fields'] = {
  organizations: {
    name: 'document',
    acronym: 'document',
    formerNames: 'document',
    description: 'document',
    picture: 'document',
    website: 'document',
    phone: 'document',
    email: 'document',
    hotlines: 'document',
    sources: 'document',
    services: 'document',
    locations: 'document',
    contactEmail: 'own',
    notify: 'own',
    absences: 'document',
    rubrics: 'document',
    audiences: 'document',
    toCheck: 'document',
    slug: 'document',
  },
  tickets: {
    reference: 'document',
    state: 'document',
    rubric: 'document',
    territory: 'document',
    channel: 'document',
    organization: 'document',
    receivedAt: 'document',
    dueAt: 'document',
    guide: 'document',
    erasedAt: 'document',
    revision: 'document',
    dataKey: 'own',
    emailIndex: 'own',
    phoneIndex: 'own',
    masked: 'own',
    text: 'own',
    draft: 'own',
    remark: 'own',
    answer: 'own',
    person: 'own',
    mailboxPrivate: 'own',
    codeHash: 'own',
    history: 'own',
  },
  // When a partner is away; nothing of a citizen stands in it.
  absences: {
    title: 'document',
    organization: 'document',
    from: 'document',
    to: 'document',
    note: 'document',
  },
  // What a partner says of its own page; nothing of a citizen stands in it.
  corrections: {
    title: 'document',
    organization: 'document',
    state: 'document',
    by: 'document',
    before: 'document',
    after: 'document',
    message: 'document',
    revision: 'document',
    reason: 'document',
    decidedAt: 'document',
    decidedBy: 'document',
  },
  partnerLinks: {
    title: 'document',
    ticket: 'document',
    organization: 'document',
    tokenHash: 'own',
    expiresAt: 'document',
    revokedAt: 'document',
    withdrawn: 'document',
  },
  mails: {
    title: 'document',
    kind: 'document',
    state: 'document',
    ticket: 'document',
    organization: 'document',
    user: 'document',
    link: 'document',
    attempts: 'document',
    notBefore: 'document',
    firstTriedAt: 'document',
    sentAt: 'document',
    error: 'document',
    message: 'own',
    dataKey: 'own',
    providerId: 'document',
    delivery: 'document',
    replyHash: 'own',
    replyFor: 'own',
    fence: 'document',
    leaseUntil: 'document',
    claimedAt: 'document',
  },
  messages: {
    title: 'document',
    ticket: 'document',
    by: 'document',
    isOpening: 'document',
    at: 'document',
    subject: 'document',
    shown: 'document',
    whole: 'document',
    sender: 'own',
    messageId: 'own',
    remarks: 'document',
    files: 'document',
    dataKey: 'own',
  },
  mailEvents: {
    title: 'document',
    eventId: 'document',
    kind: 'document',
    emailId: 'document',
    at: 'document',
    state: 'document',
    outcome: 'document',
    ticket: 'document',
    size: 'document',
    storedAt: 'document',
    error: 'document',
    senderHash: 'own',
    attempts: 'document',
    notBefore: 'document',
    firstTriedAt: 'document',
    fence: 'document',
    leaseUntil: 'document',
    claimedAt: 'document',
  },
  accessLog: {
    seq: 'document',
    at: 'document',
    user: 'document',
    event: 'document',
    ticket: 'document',
    subject: 'document',
    previous: 'document',
    hash: 'document',
    keyId: 'document',
  },
  erasures: {
    reference: 'document',
    at: 'document',
    reason: 'document',
    user: 'document',
    backupsUntil: 'document',
    completeAt: 'document',
  },
  signals: {
    title: 'document',
    id: 'kept',
    kind: 'kept',
    page: 'kept',
    answer: 'kept',
    about: 'kept',
    text: 'kept',
    dataKey: 'own',
    day: 'kept',
    state: 'document',
  },
  visits: {
    id: 'document',
    day: 'document',
    rubric: 'document',
    outcome: 'document',
    page: 'document',
    desk: 'document',
  },
  desks: { name: 'document', code: 'kept', revokedOn: 'document' },
  users: {
    name: 'document',
    email: 'kept',
    role: 'kept',
    organization: 'kept',
    sessions: 'own',
  },
  'payload-locked-documents': { document: 'document', globalSlug: 'document', user: 'document' },
  'payload-preferences': { user: 'document', key: 'document', value: 'document' },
}

export const FIELD_RULES: Rules = { public: publicOnes, closed: closedOnes, fields }
