import { AppError, messageOf } from '@infos-droits/shared'
import { getPayload } from 'payload'
import config from './payload.config.ts'

/** Connects, and ends the process with a sentence when the configuration can never work. */
export const refuseWithoutTransactions = async (): Promise<void> => {
  try {
    await getPayload({ config })
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    if (error instanceof AppError) process.exit(1)
  }
}
