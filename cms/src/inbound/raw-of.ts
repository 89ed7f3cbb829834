import type { Payload } from 'payload'
import { keepBytes, keptBytes, rawName } from '../files/index.ts'
import type { MailEvent } from '../payload-types.ts'
import { inTransaction, renew, type Claimed } from '../work/index.ts'
import type { FetchRaw } from './fetch-raw.ts'

/** A mail that could not be fetched for so long is said to be lost, in a ticket. */
const FETCH_MS = 48 * 3_600_000

export const COLLECTION = 'mailEvents' as const

/** A report of the mail service, taken up by this worker. */
export type Held = { payload: Payload; claim: Claimed; event: MailEvent }

/** How a mail is had, and for how long it stays claimed without a sign of life. */
export type Way = { fetchRaw: FetchRaw; leaseSeconds: number }

/** Milliseconds since it was taken up for the first time of all. */
export const ageOf = ({ claimedAt, firstTriedAt }: Claimed): number =>
  Number(claimedAt) - Number(firstTriedAt)

/** The raw mail, kept encrypted before anything looks into it; null when it cannot be had any more. */
export const rawOf = async ({
  payload,
  claim,
  event,
  fetchRaw,
  leaseSeconds,
}: Held & Way): Promise<Buffer | null> => {
  const name = rawName(event.id)
  const kept = event.storedAt ? await keptBytes({ payload, name }) : null
  if (kept !== null) return kept
  const raw = await fetchOrNull({ claim, event, fetchRaw })
  if (raw === null) return null
  const set = { storedAt: new Date(), size: raw.length }
  const { id, fence } = claim
  await inTransaction({
    payload,
    work: async (req) => {
      // In one go: who lost the claim must not keep again what the other one has dropped already.
      const stillOurs = { payload, collection: COLLECTION, id, fence, leaseSeconds, set, req }
      if (!(await renew(stillOurs))) throw new Error('the claim was lost')
      await keepBytes({ req, name, bytes: raw })
    },
  })
  return raw
}

const fetchOrNull = async ({
  claim,
  event,
  fetchRaw,
}: Pick<Held, 'claim' | 'event'> & { fetchRaw: FetchRaw }): Promise<Buffer | null> => {
  try {
    return await fetchRaw(event.emailId ?? '')
  } catch (error) {
    if (ageOf(claim) > FETCH_MS) return null
    throw error
  }
}
