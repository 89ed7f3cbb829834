import type { BasePayload } from 'payload'

const KEY = 'worker:heartbeat'

type Beat = { at: string }

/** Notes that the worker is alive. */
export const beat = async (payload: BasePayload): Promise<void> => {
  await payload.kv.set(KEY, { at: new Date().toISOString() } satisfies Beat)
}

/** Seconds since the worker was last seen alive, or null when it never was. */
export const secondsSinceBeat = async (payload: BasePayload): Promise<number | null> => {
  const last = await payload.kv.get<Beat>(KEY)
  return last === null ? null : Math.round((Date.now() - Date.parse(last.at)) / 1000)
}
