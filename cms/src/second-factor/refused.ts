import crypto from 'node:crypto'
import { promisify } from 'node:util'
import { AppError } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { recordApart } from '../privacy/index.ts'
import { vaultState } from '../vault/index.ts'

/** What Payload 3.90.2 spends on a password, and the beginning of the hashes it makes so. */
const HASHING = { iterations: 600_000, bytes: 32, digest: 'sha256' } as const
export const HASHED_SO = 'pbkdf2-sha256-v1:'

/**
 * Spends on a password what looking at it would: Payload does not look when there is no account, or
 * when it is locked, and the time would tell.
 */
export const spendAsOnPassword = async (password: string): Promise<void> => {
  const { iterations, bytes, digest } = HASHING
  await promisify(crypto.pbkdf2)(password, crypto.randomBytes(32), iterations, bytes, digest)
}

/**
 * Notes a sign-in that was refused: which account it was about, when there is one, and nothing of what
 * was typed. Who tried is not known, so the line is by nobody. Without keys there is no log to write.
 */
export const noteRefused = async ({
  payload,
  event,
  account,
}: {
  payload: Payload
  event: 'password_refused' | 'code_refused'
  /** Its id. */
  account: string | null
}): Promise<void> => {
  if ((await vaultState(payload)) !== 'open') return
  const about = account === null ? {} : { subject: `users/${account}` }
  await recordApart(payload, { event, userId: null, ...about })
}

const CODES = new Set(['factor.wrong', 'factor.used', 'factor.locked'])

/** Does what lets somebody in by a code, and notes it when the code is refused. */
export const notingRefusedCode = async <Result>({
  payload,
  account,
  work,
}: {
  payload: Payload
  account: string
  work: () => Promise<Result>
}): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && CODES.has(error.code))
      await noteRefused({ payload, event: 'code_refused', account })
    throw error
  }
}
