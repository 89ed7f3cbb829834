import { RESTORED_KEY, restoredSchema } from '@infos-droits/shared'
import type { BasePayload } from 'payload'

const known = new WeakMap<BasePayload, Promise<Date | null>>()

/**
 * Until when things were received that may have been dealt with before this database was restored from a
 * backup; null when it never was. A backup is put back while nothing runs: it is asked once.
 */
export const heldUntil = (payload: BasePayload): Promise<Date | null> => {
  const asked = known.get(payload) ?? ask(payload)
  known.set(payload, asked)
  asked.catch(() => known.delete(payload))
  return asked
}

/** When this database was put back from a backup; null when it never was. */
export const restoredAt = async (payload: BasePayload): Promise<Date | null> => {
  const found = restoredSchema.safeParse(await payload.kv.get(RESTORED_KEY))
  return found.success ? new Date(found.data.restoredAt) : null
}

const ask = async (payload: BasePayload): Promise<Date | null> => {
  const found = restoredSchema.safeParse(await payload.kv.get(RESTORED_KEY))
  return found.success ? new Date(found.data.heldUntil) : null
}
