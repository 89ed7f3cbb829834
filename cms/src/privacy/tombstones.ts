import { erasedFile, tombstoneLine, type Tombstone } from '@infos-droits/shared/backup-folder'
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Payload, Where } from 'payload'
import { env } from '../env.ts'
import { buried } from './buried.ts'

/**
 * Notes what was erased, one a line, outside of the database and of its backups: a backup that is restored
 * brings nobody back, and the proof of the act lasts. On disk when it returns.
 */
export const bury = (stone: Tombstone): void => {
  const file = erasedFile(env().DATA_DIR)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const descriptor = openSync(file, 'a+', 0o600)
  try {
    // After a line that was cut, this one begins anew.
    const start = endsWhole(descriptor) ? '' : '\n'
    writeSync(descriptor, `${start}${tombstoneLine(stone)}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const endsWhole = (descriptor: number): boolean => {
  const { size } = fstatSync(descriptor)
  if (size === 0) return true
  const last = Buffer.alloc(1)
  readSync(descriptor, last, 0, 1, size - 1)
  return last.toString() === '\n'
}

const BATCH = 500

/** Of each batch of ids that were erased once, those that `find` finds there again. */
const risen = async (
  ids: string[],
  find: (ids: string[]) => Promise<{ id: string }[]>,
): Promise<string[]> => {
  const found: string[] = []
  for (let from = 0; from < ids.length; from += BATCH)
    found.push(...(await find(ids.slice(from, from + BATCH))).map(({ id }) => id))
  return found
}

/** Tickets that were erased once and are there again with their text: a backup was put back. */
export const risenTickets = (payload: Payload): Promise<string[]> =>
  risen([...buried().stones.keys()], async (ids) => {
    const where = { id: { in: ids }, erasedAt: { exists: false } }
    const only = { select: { reference: true }, pagination: false, depth: 0 } as const
    return (await payload.find({ collection: 'tickets', where, ...only })).docs
  })

/** The same of mails: those of which nothing was made, and those of erased tickets that nobody has read yet. */
export const risenMails = async (payload: Payload): Promise<string[]> => {
  const stones = [...buried().stones.values()]
  const findThose = (left: Where) => async (ids: string[]) => {
    const where = { and: [{ id: { in: ids } }, left] }
    const only = { select: { kind: true }, pagination: false, depth: 0 } as const
    return (await payload.find({ collection: 'mailEvents', where, ...only })).docs
  }
  const alone = stones.map(({ id }) => id)
  const belonging = stones.flatMap(({ events }) => events)
  return [
    ...new Set([
      ...(await risen(alone, findThose({ senderHash: { exists: true } }))),
      ...(await risen(belonging, findThose({ emailId: { exists: true } }))),
    ]),
  ]
}
