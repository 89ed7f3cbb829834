import type { KeyRing } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { requireKeys, vaultState } from '../vault/index.ts'
import { sealOf, type End } from './chain.ts'
import { readMarks } from './log-mark.ts'

/** The last line, kept apart so that lines cut off the end are missed; sealed under the key of the chain. */
export type Head = End & { _id: 'head'; keyId?: string; mac?: string }

export const heads = (payload: Payload) => payload.db.connection.collection<Head>('accesslog_head')

export const readHead = (payload: Payload): Promise<Head | null> =>
  heads(payload).findOne({ _id: 'head' })

/** The end with its seal, as it stands in the database. */
export const sealedHead = ({ ring, end }: { ring: KeyRing; end: End }) => {
  const keyId = ring.current.id
  return { ...end, keyId, mac: sealOf({ ring, keyId, purpose: 'head', value: end }) ?? '' }
}

/** Whether the head is one that was written with the keys. Nothing is sealed before the first line. */
export const isHeadSealed = ({ ring, head }: { ring: KeyRing; head: Head }): boolean => {
  const { seq, hash, keyId, mac } = head
  if (seq === 0 && hash === null) return true
  if (keyId === undefined || mac === undefined) return false
  return sealOf({ ring, keyId, purpose: 'head', value: { seq, hash } }) === mac
}

/** Once, when a process starts: a line never has to make the collection inside a transaction. */
export const prepareLog = async (payload: Payload): Promise<void> => {
  const first = { $setOnInsert: { seq: 0, hash: null } }
  await heads(payload).updateOne({ _id: 'head' }, first, { upsert: true })
  await sealOldHead(payload)
}

/** A head from before heads were sealed, known by this: nothing outside of the database tells of it yet. */
const sealOldHead = async (payload: Payload): Promise<void> => {
  const head = await readHead(payload)
  if (head === null || head.seq === 0 || head.mac !== undefined) return
  if ((await vaultState(payload)) !== 'open') return
  const { mark, trouble } = readMarks()
  if (mark !== null || trouble !== null) return
  const { seq, hash } = head
  const sealed = sealedHead({ ring: requireKeys(), end: { seq, hash } })
  await heads(payload).updateOne(
    { _id: 'head', seq, hash, mac: { $exists: false } },
    { $set: sealed },
  )
}
