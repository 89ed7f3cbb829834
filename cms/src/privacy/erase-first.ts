import { AppError } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { eraseRisenFirst } from './erase.ts'

/**
 * Erases again, when a process starts, who came back with a backup. While the list of erasures is out of
 * reach nobody knows who that is: the start goes on, and the worker tries until it is done.
 */
export const eraseRisenOrLater = async (payload: Payload): Promise<void> => {
  try {
    await eraseRisenFirst(payload)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'erasure.list') throw error
    const msg = 'privacy: who was erased may have come back, and nobody can tell'
    payload.logger.error({ msg, reason: error.message })
  }
}
