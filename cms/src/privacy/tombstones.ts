import { AppError } from '@infos-droits/shared'
import {
  addLine,
  erasedFile,
  tombstoneLine,
  type Tombstone,
} from '@infos-droits/shared/backup-folder'
import type { Payload, Where } from 'payload'
import { env } from '../env.ts'
import { buried } from './buried.ts'
import { LIST as fr } from './labels.fr.ts'

/**
 * Notes what was erased, one a line, outside of the database and of its backups: a backup that is restored
 * brings nobody back, and the proof of the act lasts. On disk when it returns.
 *
 * @throws AppError `erasure.list` (503) when it cannot be noted whole: then nothing is to be erased.
 */
export const bury = (stone: Tombstone): void => {
  try {
    addLine({ file: erasedFile(env().DATA_DIR), line: tombstoneLine(stone) })
  } catch (cause) {
    throw new AppError({ code: 'erasure.list', message: fr.unwritten, status: 503, cause })
  }
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
