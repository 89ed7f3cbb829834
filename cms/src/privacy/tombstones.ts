import { erasedFile, erasedIds } from '@infos-droits/shared/backup-folder'
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Payload } from 'payload'
import { env } from '../env.ts'

/**
 * Ids of the tickets and kept mails that were erased, one a line, outside of the database and of its
 * backups: a backup that is restored brings nobody back. An id alone says nothing of anyone.
 */
const file = (): string => erasedFile(env().DATA_DIR)

/** On disk when it returns. */
export const bury = (id: string): void => {
  mkdirSync(dirname(file()), { recursive: true, mode: 0o700 })
  const descriptor = openSync(file(), 'a', 0o600)
  try {
    writeSync(descriptor, `${id}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const BATCH = 500

/** Of each batch of ids that were erased once, those that `find` finds there again. */
const risen = async (find: (ids: string[]) => Promise<{ id: string }[]>): Promise<string[]> => {
  const ids = erasedIds(file())
  const found: string[] = []
  for (let from = 0; from < ids.length; from += BATCH)
    found.push(...(await find(ids.slice(from, from + BATCH))).map(({ id }) => id))
  return found
}

/** Tickets that were erased once and are there again with their text: a backup was put back. */
export const risenTickets = (payload: Payload): Promise<string[]> =>
  risen(async (ids) => {
    const where = { id: { in: ids }, erasedAt: { exists: false } }
    const only = { select: { reference: true }, pagination: false, depth: 0 } as const
    return (await payload.find({ collection: 'tickets', where, ...only })).docs
  })

/** The same of mails of which nothing was made. */
export const risenMails = (payload: Payload): Promise<string[]> =>
  risen(async (ids) => {
    const where = { id: { in: ids }, senderHash: { exists: true } }
    const only = { select: { kind: true }, pagination: false, depth: 0 } as const
    return (await payload.find({ collection: 'mailEvents', where, ...only })).docs
  })
