import { addDays, parisClock, weekdayOf } from '@infos-droits/shared/hours'
import type { Payload, PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import { databaseNow, inTransaction, sessionOf } from '../../work/index.ts'
import { readUnanswered } from './unanswered.ts'

const KEY = 'desk:weekly'
/** On a clock in Paris, on Monday. */
const FROM = '08:00'

/** The Monday of the week that is looked at, `AAAA-MM-JJ`; before eight on Monday it is still the last one. */
export const weekOf = (now: Date): string => {
  const { day, time } = parisClock(now)
  const monday = addDays(day, -weekdayOf(day))
  return monday === day && time < FROM ? addDays(monday, -7) : monday
}

/**
 * Once a week, puts a mail to the lead in the outbox when some question is without an answer. True when
 * it did. What says that a week is done and the mail are written together.
 */
export const weeklyMail = async ({ payload }: { payload: Payload }): Promise<boolean> => {
  const now = await databaseNow(payload)
  return inTransaction({
    payload,
    work: async (req) => {
      if (!(await takeWeek({ req, week: weekOf(now) }))) return false
      if ((await readUnanswered({ req, now })).length === 0) return false
      await queueMail({ req, kind: 'lead-weekly' })
      return true
    },
  })
}

/** False when it was taken before. Two workers at once meet on the one row, and one finds it done. */
const takeWeek = async ({ req, week }: { req: PayloadRequest; week: string }): Promise<boolean> => {
  const rows = req.payload.db.collections['payload-kv']?.collection
  const session = sessionOf(req)
  if (rows === undefined || session === undefined) throw new Error('no transaction')
  const before = await rows.findOneAndUpdate(
    { key: KEY },
    { $set: { data: { week } } },
    { upsert: true, returnDocument: 'before', session },
  )
  return (before?.['data'] as { week?: string } | undefined)?.week !== week
}
