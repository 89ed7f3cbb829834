/** What the access log tells of. */
export const ACCESS_EVENTS = [
  'text',
  'searched',
  'person_searched',
  'contact',
  'answer',
  'mail',
  'file',
  'export',
  'erasure',
  'erased_by_person',
  'link_sent',
  'link_withdrawn',
  'signed_in',
  'password_refused',
  'code_refused',
  'factor_set',
  'factor_removed',
  'recovery_code_used',
  'recovery_renewed',
  'session_revoked',
  'account_made',
  'account_changed',
  'account_deleted',
  'rule_changed',
  'settings_changed',
  'log_exported',
  'log_gap',
  'gap_known',
] as const

export type AccessEvent = (typeof ACCESS_EVENTS)[number]

/** One line: ids and names of fields, never their values. */
export type LogLine = {
  seq: number
  /** ISO date. */
  at: string
  event: AccessEvent
  user: string | null
  ticket: string | null
  /** What it was about, when it is no ticket: `users/<id> role`. */
  subject: string | null
  previous: string | null
  keyId: string
}
