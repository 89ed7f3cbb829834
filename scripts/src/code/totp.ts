import { Secret, TOTP } from 'otpauth'

/** How long each code is the one (RFC 6238). */
export const STEP_MS = 30_000

/** The six-digit code of a moment (milliseconds), as a telephone shows it. */
export const codeAt = (secret: string, timestamp: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: STEP_MS / 1000 }).generate({
    timestamp,
  })
