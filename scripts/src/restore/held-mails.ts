import type { BSON } from 'mongodb'
import { labels } from './labels.fr.ts'

/** States in which a mail would leave by itself, or of which nobody knows whether it left. */
const UNDECIDED = ['waiting', 'running', 'uncertain']

/**
 * Notices that are asked for again or stand on the first page of the lead anyway: an old one is of no
 * use. All others wait for a person.
 */
const DROPPED = ['lead-to-route', 'lead-to-validate', 'lead-undeliverable', 'password']

/**
 * A mail of the outbox as it is restored: it may have left after the backup was made, so that none leaves
 * by itself again. Answers whether it was held.
 */
export const heldMail = (
  mail: BSON.Document,
): { mail: BSON.Document; fate: 'held' | 'dropped' | 'as it was' } => {
  if (!UNDECIDED.includes(String(mail['state']))) return { mail, fate: 'as it was' }
  const isDropped = DROPPED.includes(String(mail['kind']))
  const changed = isDropped
    ? { state: 'cancelled', error: labels.mailDropped }
    : { state: 'uncertain', error: labels.mailHeld }
  return { mail: { ...mail, ...changed, leaseUntil: null }, fate: isDropped ? 'dropped' : 'held' }
}
