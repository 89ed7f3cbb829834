import { messageOf } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import type { Mail } from '../payload-types.ts'
import { claimOne, finish, inTransaction, renew } from '../work/index.ts'
import { afterAttempt, isTooOld } from './backoff.ts'
import { MAIL_REASONS } from './labels.fr.ts'
import type { Letter } from './letter.ts'
import { HELD_AT_MOST } from './hold.ts'
import { keptMessage } from './kept.ts'
import { mintedReply, replyAddress } from './replies.ts'
import type { Outcome, Transport } from './transport.ts'

/** Longer than the mail service may take; a killed worker's mail leaves after this. */
const LEASE_SECONDS = 30

/** Nobody holds a mail for longer: a date further off was written while a clock was wrong. */
const LONGEST_HOLD = { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: HELD_AT_MOST } }
const NOT_HELD = {
  $or: [
    { heldUntil: null },
    { $expr: { $lte: ['$heldUntil', '$$NOW'] } },
    { $expr: { $gt: ['$heldUntil', LONGEST_HOLD] } },
  ],
}

/** What to send, or why there is nothing to send any more. */
export type Composed =
  | {
      letter: Letter
      to: string[]
      from: string
      /** The domain of the address that its answers go to; null when it is not to be answered. */
      replyDomain?: string | null
      headers?: Record<string, string>
    }
  | { cancel: string }

/** Writes the words of a mail, at the moment it leaves. */
export type Compose = (args: { payload: Payload; mail: Mail }) => Promise<Composed>

/** Told once a mail is sent or refused for good, in the transaction that records it. */
export type Settled = (args: {
  req: PayloadRequest
  mail: Mail
  state: 'sent' | 'failed'
}) => Promise<void>

/**
 * Sends one mail that is due. Returns false when there is none. Killed half-way, the lease runs out
 * and another worker sends it again under the same idempotency key.
 */
export const deliverOne = async ({
  payload,
  transport,
  compose,
  settled,
}: {
  payload: Payload
  transport: Transport
  compose: Compose
  settled: Settled
}): Promise<boolean> => {
  const claim = await claimOne({
    payload,
    collection: 'mails',
    filter: {
      $and: [
        NOT_HELD,
        // One that was never tried is due, whatever the clock said where it was written.
        { $or: [{ attempts: 0 }, { $expr: { $lte: ['$notBefore', '$$NOW'] } }] },
      ],
    },
    sort: { notBefore: 1, _id: 1 },
    leaseSeconds: LEASE_SECONDS,
    firstClaim: 'firstTriedAt',
  })
  if (claim === null) return false
  const { id, fence } = claim
  const mail = await payload.findByID({ collection: 'mails', id, depth: 0 })
  const attempt = mail.attempts + 1
  const tried = { attempts: attempt }
  // Both by the database's clock, and kept even when the worker is killed in between.
  const ageMs = Number(claim['claimedAt']) - Number(claim['firstTriedAt'])
  if (isTooOld(ageMs)) {
    const set = { ...tried, state: 'uncertain', error: MAIL_REASONS.tooOld }
    await finish({ payload, collection: 'mails', id, fence, set })
    return true
  }
  const composed = await composeSafely({ payload, mail, compose })
  if ('cancel' in composed) {
    const set = { ...tried, state: 'cancelled', error: composed.cancel }
    await finish({ payload, collection: 'mails', id, fence, set })
    return true
  }
  // Taken away while it was written: its question was erased, or another worker has it.
  if (!(await isStillOurs({ payload, id, fence, composed }))) return true
  const outcome: Outcome =
    'retry' in composed
      ? { state: 'retry', reason: composed.retry }
      : composed.to.length === 0
        ? { state: 'refused', reason: MAIL_REASONS.noRecipient }
        : await transport({
            ...composed.letter,
            from: composed.from,
            to: composed.to,
            headers: composed.headers,
            replyTo: composed.replyDomain
              ? replyAddress({ mailId: id, domain: composed.replyDomain })
              : undefined,
            idempotencyKey: `mail-${id}`,
          })
  const random = Math.random()
  const next = afterAttempt({ outcome, attempt, ageMs, random })
  const later: Record<string, number> =
    next.delayMs === undefined ? {} : { notBefore: next.delayMs }
  await inTransaction({
    payload,
    work: async (req) => {
      const set = {
        ...tried,
        state: next.state,
        error: next.error ?? null,
        ...(outcome.state === 'sent' ? { providerId: outcome.providerId, sentAt: new Date() } : {}),
        ...(outcome.state === 'kept' ? keptMessage({ id, message: outcome.message }) : {}),
      }
      const isOurs = await finish({ payload, collection: 'mails', id, fence, set, later, req })
      if (isOurs && (next.state === 'sent' || next.state === 'failed'))
        await settled({ req, mail, state: next.state })
    },
  })
  return true
}

/**
 * Asked last before a mail leaves. Mints the address that answers to it go to: known before the mail is
 * anywhere.
 */
const isStillOurs = ({
  payload,
  id,
  fence,
  composed,
}: {
  payload: Payload
  id: string
  fence: number
  composed: Exclude<Composed, { cancel: string }> | { retry: string }
}): Promise<boolean> => {
  const isAnswered = 'to' in composed && composed.replyDomain
  const set = isAnswered ? mintedReply({ mailId: id, recipients: composed.to }) : {}
  return renew({ payload, collection: 'mails', id, fence, leaseSeconds: LEASE_SECONDS, set })
}

/** A letter that cannot be written now (a field is missing, the database stumbles) is tried later. */
const composeSafely = async ({
  payload,
  mail,
  compose,
}: {
  payload: Payload
  mail: Mail
  compose: Compose
}): Promise<Composed | { retry: string }> => {
  try {
    return await compose({ payload, mail })
  } catch (error) {
    payload.logger.error({
      msg: 'mail: cannot be written',
      mail: mail.id,
      reason: messageOf(error),
    })
    return { retry: 'compose' }
  }
}
