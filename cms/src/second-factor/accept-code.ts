import { AppError } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import { bareCode, secretOf } from './factor.ts'
import { ERRORS as fr } from './labels.fr.ts'
import { factors, within } from './raw.ts'
import { hashOfCode } from './recovery-codes.ts'
import { stepOf } from './totp.ts'

const MAX_ATTEMPTS = 5
const LOCK_MS = 15 * 60_000
/** Each lock in a row lasts twice as long: sixteen hours at most. */
const MAX_DOUBLINGS = 6

/**
 * Counts an attempt before it is looked at, so that a hundred at once are a hundred. The count is the
 * factor's own: a right password, or a new one, does not set it back.
 *
 * @throws AppError `factor.locked` (429) or `factor.none` (409).
 */
export const countAttempt = async (payload: Pick<Payload, 'db'>, user: string): Promise<void> => {
  const now = new Date()
  const isLast = { $gte: ['$attempts', MAX_ATTEMPTS] }
  const doublings = { $min: ['$locks', MAX_DOUBLINGS] }
  const until = { $add: [now, { $multiply: [LOCK_MS, { $pow: [2, doublings] }] }] }
  const counted = await factors(payload).findOneAndUpdate(
    {
      _id: user,
      confirmedAt: { $type: 'date' },
      $or: [{ lockedUntil: null }, { lockedUntil: { $lte: now } }],
    },
    [
      { $set: { attempts: { $add: ['$attempts', 1] } } },
      {
        $set: {
          lockedUntil: { $cond: [isLast, until, null] },
          locks: { $cond: [isLast, { $add: ['$locks', 1] }, '$locks'] },
          attempts: { $cond: [isLast, 0, '$attempts'] },
        },
      },
    ],
  )
  if (counted !== null) return
  const isThere = await factors(payload).findOne({ _id: user, confirmedAt: { $type: 'date' } })
  if (isThere === null) throw new AppError({ code: 'factor.none', message: fr.none, status: 409 })
  throw new AppError({ code: 'factor.locked', message: fr.locked, status: 429 })
}

/**
 * Lets a code through once, and never again: the six digits of the application, or a recovery code.
 * The attempt has been counted.
 *
 * @throws AppError `factor.wrong` or `factor.used` (400).
 */
export const acceptCode = async ({
  req,
  user,
  code,
}: {
  req: PayloadRequest
  user: string
  code: string
}): Promise<'code' | 'recovery'> => {
  const kind = /^\d{6}$/.test(bareCode(code)) ? 'code' : 'recovery'
  const { filter, update } =
    kind === 'code' ? await byCode(req, user, bareCode(code)) : await byRecovery(user, code)
  const { matchedCount } = await factors(req.payload).updateOne(
    { _id: user, ...filter },
    { ...update, $set: { attempts: 0, locks: 0, lockedUntil: null, ...update.$set } },
    within(req),
  )
  if (matchedCount === 1) return kind
  throw kind === 'code'
    ? new AppError({ code: 'factor.used', message: fr.used, status: 400 })
    : wrong(fr.wrongRecovery)
}

const byCode = async (req: PayloadRequest, user: string, code: string) => {
  const step = stepOf({ secret: await secretOf(req, user), code, timestamp: Date.now() })
  if (step === null) throw wrong(fr.wrong)
  return { filter: { lastStep: { $lt: step } }, update: { $set: { lastStep: step } } }
}

const byRecovery = async (user: string, code: string) => {
  const hash = await hashOfCode(code, user)
  return { filter: { recovery: hash }, update: { $pull: { recovery: hash }, $set: {} } }
}

const wrong = (message: string) => new AppError({ code: 'factor.wrong', message, status: 400 })
