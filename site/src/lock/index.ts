import { AppError } from '@infos-droits/shared'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

export type Lock = { release: () => void }

const RETRY_MS = 50

/**
 * Holds a lock that the system frees by itself when the process dies, even by kill -9: the exclusive
 * lock that SQLite takes on a file of its own.
 *
 * @param waitMs how long to wait for another process to let go.
 * @throws AppError with `code` and `message` when it does not.
 */
export const holdLock = async ({
  file,
  waitMs,
  code,
  message,
}: {
  file: string
  waitMs: number
  code: string
  message: string
}): Promise<Lock> => {
  mkdirSync(dirname(file), { recursive: true })
  const deadline = performance.now() + waitMs
  for (;;) {
    const lock = tryLock(file)
    if (lock !== null) return lock
    if (performance.now() >= deadline) throw new AppError({ code, message, status: 423 })
    await sleep(RETRY_MS)
  }
}

const tryLock = (file: string): Lock | null => {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw error
  }
  return {
    release: () => {
      if (database.isOpen) database.close()
    },
  }
}

/** SQLITE_BUSY. Source: https://sqlite.org/rescode.html#busy */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === 5
