import { AppError, messageOf } from '@infos-droits/shared'
import {
  newDataKey,
  unwrapDataKey,
  wrapDataKey,
  wrappedBy,
  type KeyRing,
} from '@infos-droits/shared/crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { masterKeys, masterKeysProblem } from './key-file.ts'
import { VAULT as fr } from './labels.fr.ts'

/** `open`: all can be read. `missing`: no keys at all. `wrong`: keys, but not those of this database. */
export type VaultState = 'open' | 'missing' | 'wrong'

const NAME = 'check'
const CONTEXT = 'vault:check'

/** Rings that were found to be those of this database, and when. */
const proven = new WeakMap<KeyRing, number>()

/**
 * So long a proof is believed. Where each process has its keys from its environment, one that was not
 * started again after a rotation has not got the new key: it closes itself, rather than read some documents
 * and take the others for unreadable.
 */
const BELIEVED_MS = 500

/**
 * Whether the master keys in place are those of this database, told by a key that was wrapped when it
 * was first used. Asked before anything is read, sent or erased by the machinery.
 */
export const vaultState = async (payload: Payload): Promise<VaultState> => {
  const ring = masterKeys()
  if (ring === null) {
    complain(payload, `no master keys: ${String(masterKeysProblem())}`)
    return 'missing'
  }
  const provenAt = proven.get(ring)
  if (provenAt !== undefined && performance.now() - provenAt < BELIEVED_MS) return 'open'
  const check = await findCheck(payload)
  if (check === null) {
    await makeCheck(payload)
    return vaultState(payload)
  }
  try {
    unwrapDataKey({ ring, wrapped: check.wrapped, context: CONTEXT })
    const isNew = provenAt === undefined && wrappedBy(check.wrapped) !== ring.current.id
    proven.set(ring, performance.now())
    complained = null
    if (isNew) await tellOthers(payload)
    return 'open'
  } catch (error) {
    complain(payload, messageOf(error))
    return 'wrong'
  }
}

let complained: string | null = null

/** Says once why the vault is closed: it is asked about twice a second. */
const complain = (payload: Payload, reason: string): void => {
  if (reason !== complained) payload.logger.error({ msg: 'vault: closed', reason })
  complained = reason
}

/** @throws AppError `vault.locked` (503) unless the vault is open. */
export const requireOpenVault = async (payload: Payload): Promise<void> => {
  if ((await vaultState(payload)) === 'open') return
  throw new AppError({ code: 'vault.locked', message: fr.locked, status: 503 })
}

const findCheck = async (payload: Payload) => {
  const where = { name: { equals: NAME } }
  const { docs } = await payload.find({ collection: 'keyChecks', where, depth: 0, limit: 1 })
  return docs[0] ?? null
}

const makeCheck = async (payload: Payload): Promise<void> => {
  const ring = masterKeys()
  if (ring === null) return
  const wrapped = wrapDataKey({ ring, dataKey: newDataKey(), context: CONTEXT })
  try {
    await payload.create({ collection: 'keyChecks', data: { name: NAME, wrapped } })
  } catch (error) {
    // Another process made it at the same moment.
    if ((await findCheck(payload)) === null) throw error
  }
}

/** A new key is in front: before anything is wrapped by it, those that have not got it have found out. */
const tellOthers = async (payload: Payload): Promise<void> => {
  await rewrapCheck(payload)
  await sleep(2 * BELIEVED_MS)
}

/** After a rotation: the check stands under the current key as well. */
export const rewrapCheck = async (payload: Payload): Promise<void> => {
  const ring = masterKeys()
  const check = await findCheck(payload)
  if (ring === null || check === null || wrappedBy(check.wrapped) === ring.current.id) return
  const dataKey = unwrapDataKey({ ring, wrapped: check.wrapped, context: CONTEXT })
  const wrapped = wrapDataKey({ ring, dataKey, context: CONTEXT })
  await payload.update({ collection: 'keyChecks', id: check.id, data: { wrapped } })
}
