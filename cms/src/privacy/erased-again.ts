import type { ErasureAct, Tombstone } from '@infos-droits/shared/backup-folder'
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction, restoredAt } from '../work/index.ts'
import { buried } from './buried.ts'
import { DAY } from './erasures.ts'
import { ERASURES as fr } from './labels.fr.ts'
import { recordAccess } from './record.ts'

const BATCH = 500

type Known = Tombstone & { act: ErasureAct }

/** What the list tells of the act by which a ticket, or a mail, was erased; null of one from before. */
export const actOf = (id: string): Known | null => {
  const { stones, ofEvent } = buried()
  const stone = stones.get(id) ?? ofEvent.get(id)
  return stone === undefined ? null : withAct(stone)
}

const withAct = (stone: Tombstone): Known | null =>
  stone.act === undefined ? null : { ...stone, act: stone.act }

/** Whether the act was done before this database was put back from a backup, which brought something back. */
const isBeforeRestore = async (payload: Payload, act: ErasureAct): Promise<boolean> => {
  const until = await restoredAt(payload)
  return until !== null && Date.parse(act.at) <= until.getTime()
}

/**
 * Puts the row of an act in its place again, as it was before the database was lost: the same act, day,
 * reason and account. One that came back with a backup is not complete before what held it is gone again.
 * An act that was cut between the list and the database is done now, and noted now.
 */
export const keepRow = async ({
  req,
  stone,
  isErasedNow,
}: {
  req: PayloadRequest
  stone: Known
  /** It was there still, or again, and is erased now. */
  isErasedNow: boolean
}): Promise<void> => {
  const { payload } = req
  const { id: of, act, reference } = stone
  const found = { collection: 'erasures', id: act.row, depth: 0, req } as const
  const isThere = (await payload.findByID({ ...found, disableErrors: true })) !== null
  const isAgain = isErasedNow && (isThere || (await isBeforeRestore(payload, act)))
  if (isErasedNow && !isAgain && act.reason === 'request') {
    const event = act.user === null ? 'erased_by_person' : 'erasure'
    const about = reference === undefined ? { subject: `mailEvents/${of}` } : { ticket: of }
    await recordAccess({ req, userId: act.user, event, ...about })
  }
  const { backupDays } = await payload.findGlobal({ slug: 'settings', depth: 0, req })
  const now = new Date()
  const from = isAgain ? now : new Date(act.at)
  const again = {
    againAt: isAgain ? now.toISOString() : null,
    backupsUntil: new Date(from.getTime() + backupDays * DAY).toISOString(),
    completeAt: null,
  }
  if (isThere) {
    if (isAgain) await payload.update({ ...found, data: again })
    return
  }
  const { at, reason, user, id } = act
  const data = { reference: reference ?? fr.mail, at, reason, user, act: id, ...again }
  // Under its own id: of two processes that start at once, one puts it there.
  await payload.db.create({ collection: 'erasures', customID: act.row, data, req })
}

/**
 * Puts back the rows of all that was erased between the backup and the day it was put back, of which
 * nothing came back too: their proofs last. Answers how many.
 */
export const keepLostRows = async (payload: Payload): Promise<number> => {
  const until = await restoredAt(payload)
  if (until === null) return 0
  const before = [...buried().stones.values()].flatMap((stone) => withAct(stone) ?? [])
  const stones = before.filter(({ act }) => Date.parse(act.at) <= until.getTime())
  let kept = 0
  for (let from = 0; from < stones.length; from += BATCH) {
    const some = stones.slice(from, from + BATCH)
    const where = { id: { in: some.map(({ act }) => act.row) } }
    const only = { select: { at: true }, pagination: false, depth: 0 } as const
    const { docs } = await payload.find({ collection: 'erasures', where, ...only })
    const there = new Set(docs.map(({ id }) => id))
    for (const stone of some.filter(({ act }) => !there.has(act.row))) {
      await keepLostRow({ payload, stone })
      kept += 1
    }
  }
  return kept
}

const keepLostRow = async ({ payload, stone }: { payload: Payload; stone: Known }) => {
  try {
    await inTransaction({ payload, work: (req) => keepRow({ req, stone, isErasedNow: false }) })
  } catch (error) {
    // Another process was quicker.
    const found = { collection: 'erasures', id: stone.act.row, depth: 0 } as const
    if ((await payload.findByID({ ...found, disableErrors: true })) === null) throw error
  }
}
