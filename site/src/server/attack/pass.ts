import { keyedHash } from '@infos-droits/shared/crypto'
import { timingSafeEqual } from 'node:crypto'

/** How long a form waits that comes without a proof of work. */
export const WAIT_MS = 20_000
/** After which a pass is no longer good. */
const PASS_MAX_MS = 3600_000

const FORM = /^([0-9a-z]{1,10})\.([A-Za-z0-9_-]{43})$/

const signatureOf = ({ secret, form, time }: { secret: string; form: string; time: string }) =>
  keyedHash({ key: secret, purpose: 'pass', text: `${form}.${time}` })

/** For who has no JavaScript: a signed word that lets one form through once it has waited. */
export const issuePass = ({
  secret,
  form,
  now,
}: {
  secret: string
  /** Id of the form’s nonce. */
  form: string
  now: number
}): string => {
  const time = now.toString(36)
  return `${time}.${signatureOf({ secret, form, time })}`
}

/** Milliseconds this pass has still to wait, 0 when it is good; null when it is none, or too old. */
export const waitLeft = ({
  secret,
  form,
  pass,
  now,
}: {
  secret: string
  form: string
  pass: unknown
  now: number
}): number | null => {
  const [, time = '', signature = ''] = FORM.exec(typeof pass === 'string' ? pass : '') ?? []
  if (time === '') return null
  const expected = Buffer.from(signatureOf({ secret, form, time }))
  if (!timingSafeEqual(expected, Buffer.from(signature))) return null
  const age = now - Number.parseInt(time, 36)
  if (age > PASS_MAX_MS || age < 0) return null
  return Math.max(0, WAIT_MS - age)
}
