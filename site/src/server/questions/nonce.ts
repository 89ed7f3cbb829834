import { keyedHash } from '@infos-droits/shared/crypto'
import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Age a form must have before a person can have filled it in. */
export const NONCE_MIN_MS = 2000
/** Age after which a form is renewed. */
export const NONCE_MAX_MS = 24 * 3600 * 1000
/** Two clocks of the same service never agree to the millisecond. */
const FUTURE_MS = 5000

export type Nonce = { id: string; issuedAt: number }

const FORM = /^([A-Za-z0-9_-]{22})\.([0-9a-z]{1,10})\.([A-Za-z0-9_-]{43})$/

const signatureOf = ({ secret, id, time }: { secret: string; id: string; time: string }) =>
  keyedHash({ key: secret, purpose: 'nonce', text: `${id}.${time}` })

/** A signed identifier of one form, with its time of issue; nothing of it is stored before it is used. */
export const issueNonce = ({ secret, issuedAt }: { secret: string; issuedAt: number }): string => {
  const id = randomBytes(16).toString('base64url')
  const time = issuedAt.toString(36)
  return [id, time, signatureOf({ secret, id, time })].join('.')
}

/** A nonce that we signed, of whatever age; null for any other text. */
export const readNonce = ({
  secret,
  text,
  now,
}: {
  secret: string
  text: string
  now: number
}): Nonce | null => {
  const [, id = '', time = '', signature = ''] = FORM.exec(text) ?? []
  if (id === '') return null
  const expected = Buffer.from(signatureOf({ secret, id, time }))
  if (!timingSafeEqual(expected, Buffer.from(signature))) return null
  const issuedAt = Number.parseInt(time, 36)
  return issuedAt > now + FUTURE_MS ? null : { id, issuedAt }
}
