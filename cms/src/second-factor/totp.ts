import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator application knows it: SHA-1, six digits, thirty seconds. */
const STEP_S = 30
/** Clocks of telephones: one step before or after is let through (RFC 6238, section 5.2). */
const SKEW_STEPS = 1

const totpOf = (secret: string, label = '', issuer = '') =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_S,
    label,
    issuer,
  })

/** A new secret of 160 bits, in base 32 (RFC 4226, section 4). */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** The address that an authenticator application reads in a QR code. */
export const addressOf = ({
  secret,
  email,
  issuer,
}: {
  secret: string
  email: string
  issuer: string
}): string => totpOf(secret, email, issuer).toString()

/** The code of a moment (milliseconds). */
export const codeAt = (secret: string, timestamp: number): string =>
  totpOf(secret).generate({ timestamp })

/** The step of thirty seconds whose code this is, or null when it is none of around `timestamp`. */
export const stepOf = ({
  secret,
  code,
  timestamp,
}: {
  secret: string
  code: string
  timestamp: number
}): number | null => {
  const off = totpOf(secret).validate({ token: code, timestamp, window: SKEW_STEPS })
  return off === null ? null : Math.floor(timestamp / 1000 / STEP_S) + off
}
