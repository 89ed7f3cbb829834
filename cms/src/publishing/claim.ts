import type { Claim, Renewal, Report } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { claimOne, finish, renew } from '../work/index.ts'
import { forgetGoneBack } from './site-report.ts'

/** A publisher at work renews it every third of this; a killed one is replaced after this. */
const LEASE_SECONDS = 45
/** Finished rows kept for the lead to look back. */
const KEPT = 200

const rows = (payload: Payload) => {
  const model = payload.db.collections['publications']
  if (model === undefined) throw new Error('the publications are not there')
  return model.collection
}

/**
 * At most one publication runs at a time, whoever asks: otherwise an older state of the content
 * could be switched on after a newer one. The database sees to it.
 */
export const ensureOneRunning = async (payload: Payload): Promise<void> => {
  await rows(payload).createIndex(
    { state: 1 },
    {
      name: 'one_running',
      unique: true,
      partialFilterExpression: { state: 'running' },
    },
  )
}

/**
 * Takes the next publication, or null when none waits or one is running. All that wait become one:
 * what they announce is committed, so the snapshot read after this holds it.
 */
export const claimPublication = async ({
  payload,
}: {
  payload: Payload
}): Promise<Claim | null> => {
  const claimed = await takeOne(payload)
  if (claimed === null) return null
  await rows(payload).deleteMany({ state: 'waiting' })
  return { id: claimed.id, fence: claimed.fence, leaseSeconds: LEASE_SECONDS }
}

/** A lost one first (« running » sorts before « waiting »): it blocks the others. */
const takeOne = async (payload: Payload) => {
  try {
    return await claimOne({
      payload,
      collection: 'publications',
      sort: { state: 1, _id: 1 },
      leaseSeconds: LEASE_SECONDS,
    })
  } catch (error) {
    if (isDuplicateKey(error)) return null
    throw error
  }
}

const isDuplicateKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 11_000

/** Lets the publisher go on with its claim; false when another one has taken it since. */
export const renewPublication = async ({
  payload,
  renewal,
}: {
  payload: Payload
  renewal: Renewal
}): Promise<boolean> =>
  renew({ payload, collection: 'publications', ...renewal, leaseSeconds: LEASE_SECONDS })

/** Writes how a publication ended, or that it waits again; false when another publisher has taken it since. */
export const reportPublication = async ({
  payload,
  report,
}: {
  payload: Payload
  report: Report
}): Promise<boolean> => {
  const { id, fence, ...outcome } = report
  if (outcome.state === 'waiting') {
    const again = { state: 'waiting', claimedAt: null }
    return finish({ payload, collection: 'publications', id, fence, set: again })
  }
  const set = {
    ...outcome,
    ...('asOf' in outcome ? { asOf: new Date(outcome.asOf) } : {}),
    doneAt: new Date(),
  }
  const isKept = await finish({ payload, collection: 'publications', id, fence, set })
  if (!isKept) return false
  if (outcome.state === 'live') await forgetGoneBack(payload)
  await forgetOld(payload)
  return true
}

const forgetOld = async (payload: Payload): Promise<void> => {
  const old = await rows(payload)
    .find({ state: { $in: ['live', 'refused'] } }, { projection: { _id: 1 } })
    .sort({ doneAt: -1 })
    .skip(KEPT)
    .toArray()
  if (old.length > 0) await rows(payload).deleteMany({ _id: { $in: old.map(({ _id }) => _id) } })
}
