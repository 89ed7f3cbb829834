import { AppError } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import { ERRORS as fr } from './labels.fr.ts'
import { factors, within } from './raw.ts'
import { hashOfCode, newRecoveryCodes } from './recovery-codes.ts'
import { newSecret, stepOf } from './totp.ts'

type InRequest = { req: PayloadRequest; user: string }

/** Whether an account has a second factor that works, and how many recovery codes are left. */
export const factorOf = async ({
  payload,
  user,
}: {
  payload: Pick<Payload, 'db'>
  user: string
}): Promise<{ since: Date; codesLeft: number } | null> => {
  const found = await factors(payload).findOne({ _id: user })
  if (!found?.confirmedAt) return null
  return { since: found.confirmedAt, codesLeft: found.recovery?.length ?? 0 }
}

/**
 * A new secret in place of one that was never confirmed.
 *
 * @throws AppError `factor.exists` (409) when there is a confirmed one: it has to be taken off first.
 */
export const beginFactor = async ({ req, user }: InRequest): Promise<string> => {
  if ((await factorOf({ payload: req.payload, user })) !== null)
    throw new AppError({ code: 'factor.exists', message: fr.exists, status: 409 })
  await factors(req.payload).deleteOne({ _id: user }, within(req))
  const secret = newSecret()
  await makeFactor({ req, user, secret, confirmedAt: null, lastStep: 0, recovery: [] })
  return secret
}

/**
 * Takes the secret that was begun into use, proven by a first code. Answers the recovery codes, which
 * are not kept.
 *
 * @throws AppError `factor.wrong` (400) or `factor.none` (409).
 */
export const confirmFactor = async ({
  req,
  user,
  code,
}: InRequest & { code: string }): Promise<string[]> => {
  const secret = await secretOf(req, user)
  const step = stepOf({ secret, code: bareCode(code), timestamp: Date.now() })
  if (step === null) throw new AppError({ code: 'factor.wrong', message: fr.wrong, status: 400 })
  const codes = newRecoveryCodes()
  const recovery = await Promise.all(codes.map((each) => hashOfCode(each, user)))
  const { matchedCount } = await factors(req.payload).updateOne(
    { _id: user, confirmedAt: null },
    { $set: { confirmedAt: new Date(), lastStep: step, recovery } },
    within(req),
  )
  if (matchedCount === 0)
    throw new AppError({ code: 'factor.exists', message: fr.exists, status: 409 })
  return codes
}

/** A factor that is in use at once, for accounts that a command makes. */
export const enrol = ({ req, user, secret }: InRequest & { secret: string }): Promise<void> =>
  makeFactor({ req, user, secret, confirmedAt: new Date(), lastStep: 0, recovery: [] })

/** Ten new recovery codes; the old ones are worth nothing from then on. */
export const renewCodes = async ({ req, user }: InRequest): Promise<string[]> => {
  const codes = newRecoveryCodes()
  const recovery = await Promise.all(codes.map((each) => hashOfCode(each, user)))
  await factors(req.payload).updateOne({ _id: user }, { $set: { recovery } }, within(req))
  return codes
}

/** Takes the factor off. Returns false when there was none. */
export const dropFactor = async ({ req, user }: InRequest): Promise<boolean> => {
  const { deletedCount } = await factors(req.payload).deleteOne({ _id: user }, within(req))
  return deletedCount === 1
}

const makeFactor = async ({
  req,
  user,
  ...data
}: InRequest & {
  secret: string
  confirmedAt: Date | null
  lastStep: number
  recovery: string[]
}): Promise<void> => {
  const confirmedAt = data.confirmedAt?.toISOString() ?? null
  await req.payload.create({
    collection: 'secondFactors',
    data: { ...data, confirmedAt, id: user, attempts: 0, locks: 0, lockedUntil: null },
    depth: 0,
    req,
  })
}

/**
 * The secret of an account.
 *
 * @throws AppError `factor.none` (409); `factor.unreadable` (503) without the keys of this database.
 */
export const secretOf = async (req: PayloadRequest, user: string): Promise<string> => {
  const asked = { collection: 'secondFactors', id: user, depth: 0, disableErrors: true } as const
  const found = await req.payload.findByID({ ...asked, req })
  if (found === null) throw new AppError({ code: 'factor.none', message: fr.none, status: 409 })
  if (!/^[A-Z2-7]+$/.test(found.secret))
    throw new AppError({ code: 'factor.unreadable', message: fr.unreadable, status: 503 })
  return found.secret
}

/** Applications show « 123 456 ». */
export const bareCode = (code: string): string => code.replaceAll(/\s/g, '')
