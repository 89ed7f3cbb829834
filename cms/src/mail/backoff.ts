import type { Outcome } from './transport.ts'
import { MAIL_REASONS } from './labels.fr.ts'
import type { MailState } from './kinds.ts'

const FIRST_MS = 5_000
const LONGEST_MS = 30 * 60_000
/** Resend forgets an idempotency key after 24 h: past this, a person decides. */
const GIVE_UP_MS = 20 * 3_600_000

/**
 * True once the service may have forgotten that it was ever asked: to ask again could send twice.
 *
 * @param ageMs since it was first tried.
 */
export const isTooOld = (ageMs: number): boolean => ageMs > GIVE_UP_MS

/**
 * What becomes of a mail after an attempt: sent, kept, refused, or waiting again with a growing delay
 * and jitter, for 20 hours at most.
 *
 * @param attempt 1 for the first.
 * @param ageMs since it was first tried.
 * @param random between 0 and 1.
 */
export const afterAttempt = ({
  outcome,
  attempt,
  ageMs,
  random,
}: {
  outcome: Outcome
  attempt: number
  ageMs: number
  random: number
}): { state: MailState; delayMs?: number; error?: string } => {
  switch (outcome.state) {
    case 'sent':
    case 'kept':
      return { state: outcome.state }
    case 'refused':
      return { state: 'failed', error: outcome.reason }
    case 'ambiguous':
      return { state: 'uncertain', error: MAIL_REASONS.ambiguous }
    case 'retry': {
      if (isTooOld(ageMs)) return { state: 'uncertain', error: MAIL_REASONS.tooOld }
      const delayMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1)) * (0.5 + random / 2)
      return { state: 'waiting', delayMs, error: outcome.reason }
    }
  }
}
