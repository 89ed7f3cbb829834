import { messageOf } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import type { MailEvent } from '../payload-types.ts'
import { wasMailErased } from '../privacy/index.ts'
import { claimOne, finish, inTransaction, whileClaimed, type Claimed } from '../work/index.ts'
import { dropBytes, rawName } from '../files/index.ts'
import { mailSentAs, noteDelivery } from './delivery.ts'
import type { FetchRaw } from './fetch-raw.ts'
import { isTaken } from './is-taken.ts'
import { ageOf, COLLECTION, rawOf, type Held, type Way } from './raw-of.ts'
import { sayLost } from './say-lost.ts'
import { takeIn } from './take-in.ts'
import { understand } from './understand.ts'

/** Renewed while a mail is fetched and read; that of a killed worker is taken up after it. */
const LEASE_SECONDS = 30
const FIRST_MS = 5_000
const LONGEST_MS = 1_800_000
/** A report may come before the worker has written down that the mail left. */
const REPORT_MS = 3_600_000
/** Claims without an end: the mail itself ends the worker, and is not opened again. */
const MOST_CLAIMS = 6

/** Tries of one that was fetched, which fail each time: some hours; it is not opened again either. */
const MOST_TRIES = 12

/**
 * Takes up one report of the mail service. Returns false when there is none. Killed half-way, the lease
 * runs out and another worker does it again from where it stands: what is made of it is made once.
 */
export const receiveOne = async ({
  payload,
  fetchRaw,
  leaseSeconds = LEASE_SECONDS,
}: {
  payload: Payload
  fetchRaw: FetchRaw
  leaseSeconds?: number
}): Promise<boolean> => {
  const claim = await claimOne({
    payload,
    collection: COLLECTION,
    filter: { $or: [{ attempts: 0 }, { $expr: { $lte: ['$notBefore', '$$NOW'] } }] },
    sort: { at: 1, _id: 1 },
    leaseSeconds,
    firstClaim: 'firstTriedAt',
  })
  if (claim === null) return false
  const event = await payload.findByID({ collection: COLLECTION, id: claim.id, depth: 0 })
  try {
    if (event.kind === 'received') await takeMail({ payload, claim, event, fetchRaw, leaseSeconds })
    else await takeReport({ payload, claim, event, told: event.kind })
  } catch (error) {
    payload.logger.error({ msg: 'inbound: later', event: event.id, reason: messageOf(error) })
    await tryLater({ payload, claim, event, error: messageOf(error) })
  }
  return true
}

const tryLater = async ({
  payload,
  claim: { id, fence },
  event,
  error,
}: Held & { error: string }) => {
  const attempts = event.attempts + 1
  const delay = Math.min(LONGEST_MS, FIRST_MS * 2 ** event.attempts) * (0.5 + Math.random() / 2)
  const set = { state: 'waiting', attempts, error: error.slice(0, 300) }
  await finish({ payload, collection: COLLECTION, id, fence, set, later: { notBefore: delay } })
}

/** Writes what became of it in the transaction that made it, if it is still ours. */
const end = async ({
  req,
  claim: { id, fence },
  set,
}: {
  req: PayloadRequest
  claim: Claimed
  set: Record<string, unknown>
}) => {
  const { payload } = req
  const done = { state: 'done', error: null, ...set }
  const isOurs = await finish({ payload, collection: COLLECTION, id, fence, set: done, req })
  // Undoes all of it: another worker has taken it up.
  if (!isOurs) throw new Error('the claim was lost')
}

const takeReport = async ({
  payload,
  claim,
  event,
  told,
}: Held & { told: Exclude<MailEvent['kind'], 'received'> }) => {
  const isLate = ageOf(claim) > REPORT_MS
  const isDone = await inTransaction({
    payload,
    work: async (req) => {
      const mail = await mailSentAs({ req, emailId: event.emailId ?? '' })
      if (mail === null && !isLate) return false
      if (mail !== null) await noteDelivery({ req, mail, told, at: event.at })
      await end({ req, claim, set: { outcome: mail === null ? 'unknown' : 'noted' } })
      return true
    },
  })
  if (!isDone) await tryLater({ payload, claim, event, error: 'mail not known yet' })
}

const takeMail = async ({ payload, claim, event, ...way }: Held & Way) => {
  if (wasMailErased(event.emailId)) {
    await letGo({ payload, claim, event })
    return
  }
  const { leaseSeconds } = way
  const isTried = claim.fence > MOST_CLAIMS + event.attempts || hasFailedOften(event)
  const understood = await whileClaimed({
    payload,
    collection: COLLECTION,
    claim,
    leaseSeconds,
    work: async () => {
      const raw = await rawOf({ payload, claim, event, ...way })
      if (raw === null) return null
      const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
      return understand({ payload, raw, settings, isTried })
    },
  })
  await inTransaction({
    payload,
    work: async (req) => {
      if (await isTaken({ req, event })) {
        await end({ req, claim, set: { outcome: 'twice' } })
        await dropBytes({ req, name: rawName(event.id) })
        return
      }
      const taken =
        understood === null
          ? await sayLost({ req, event })
          : await takeIn({ req, event, understood })
      const { outcome, senderHash, ticket, danger = false } = taken
      const namedHashes = ticket === null && taken.namedHashes?.length ? taken.namedHashes : null
      await end({ req, claim, set: { outcome, senderHash, namedHashes, danger } })
      if (ticket === null) return
      // Only now, and with it: something else holds all of it.
      await payload.update({
        collection: COLLECTION,
        id: event.id,
        data: { ticket: ticket.id },
        depth: 0,
        req,
      })
      await dropBytes({ req, name: rawName(event.id) })
    },
  })
}

/** It was erased, and is told of again or came back with a backup: it is not even looked at. */
const letGo = ({ payload, claim, event }: Held) =>
  inTransaction({
    payload,
    work: async (req) => {
      await dropBytes({ req, name: rawName(event.id) })
      await end({ req, claim, set: { outcome: 'erased', emailId: null, senderHash: null } })
    },
  })

/** Fetching may fail for long: that is no fault of the mail. */
const hasFailedOften = ({ storedAt, attempts }: MailEvent): boolean =>
  Boolean(storedAt) && attempts > MOST_TRIES
