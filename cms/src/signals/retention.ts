import { oldestSignalDay } from '@infos-droits/shared'
import type { Payload } from 'payload'

/** Deletes signals and notes of visits that have been kept long enough. */
export const dropOldSignals = async ({
  payload,
  now = new Date(),
}: {
  payload: Payload
  now?: Date
}): Promise<void> => {
  const where = { day: { less_than: oldestSignalDay(now) } }
  for (const collection of ['signals', 'visits'] as const)
    await payload.delete({ collection, where, depth: 0 })
}
