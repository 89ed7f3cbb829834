import type { MailEvent } from '../payload-types.ts'

/** Why nothing was made of a mail: a machine wrote it, or somebody who is known to send spam. */
export const HELD = ['automatic', 'spam'] as const

/** True of a mail that came in, is kept, and of which nothing was made. */
export const isHeld = ({ kind, state, outcome, ticket }: MailEvent): boolean =>
  kind === 'received' && state === 'done' && !ticket && HELD.some((held) => held === outcome)
