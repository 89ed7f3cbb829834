import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Payload } from 'payload'
import { env } from '../env.ts'

/**
 * Ids of the tickets that were erased, one a line, outside of the database and of its backups: a backup
 * that is restored brings nobody back. An id alone says nothing of anyone.
 */
const file = (): string => join(env().DATA_DIR, 'erased', 'tickets.txt')

/** On disk when it returns. */
export const buryTicket = (id: string): void => {
  mkdirSync(dirname(file()), { recursive: true, mode: 0o700 })
  const descriptor = openSync(file(), 'a', 0o600)
  try {
    writeSync(descriptor, `${id}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const buried = (): string[] =>
  existsSync(file())
    ? [...new Set(readFileSync(file(), 'utf8').split('\n'))].filter((id) =>
        /^[0-9a-f]{24}$/.test(id),
      )
    : []

const BATCH = 500

/** Tickets that were erased once and are there again with their text: a backup was put back. */
export const risenTickets = async (payload: Payload): Promise<string[]> => {
  const ids = buried()
  const risen: string[] = []
  for (let from = 0; from < ids.length; from += BATCH) {
    const { docs } = await payload.find({
      collection: 'tickets',
      where: {
        and: [{ id: { in: ids.slice(from, from + BATCH) } }, { erasedAt: { exists: false } }],
      },
      select: { reference: true },
      pagination: false,
      depth: 0,
    })
    risen.push(...docs.map(({ id }) => id))
  }
  return risen
}
