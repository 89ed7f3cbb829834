import type { Payload } from 'payload'
import { resetUrl } from './forgotten.ts'

const DAY_MS = 86_400_000
const VALID_MS = 7 * DAY_MS
/** A link already mailed is used again while it has this long to live, so that a retried mail is the same mail. */
const REUSE_MS = DAY_MS

/**
 * The address at which an invited person chooses a password; valid for seven days.
 *
 * @throws when the account does not exist.
 */
export const invitationLink = async ({
  payload,
  user,
}: {
  payload: Payload
  user: string
}): Promise<string> => {
  const account = await payload.findByID({
    collection: 'users',
    id: user,
    showHiddenFields: true,
    depth: 0,
  })
  const { resetPasswordToken: known, resetPasswordExpiration: until } = account
  if (known && until && Date.parse(until) > Date.now() + REUSE_MS) return resetUrl(known)
  const token = await payload.forgotPassword({
    collection: 'users',
    data: { email: account.email },
    disableEmail: true,
    expiration: VALID_MS,
  })
  if (!token) throw new Error('no token was made for the invitation')
  return resetUrl(token)
}
