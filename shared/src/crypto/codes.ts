import { createHmac, randomInt } from 'node:crypto'
import { sha256 } from './digest.ts'

/** No I, O, 0, 1: a person reads these out on the telephone. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

const grouped = (letters: string) => `${letters.slice(0, 4)}-${letters.slice(4, 8)}`

/** A random reference such as `K7QF-2MXA` (40 bits). */
export const newReference = (): string =>
  grouped(Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''))

/** A code such as `K7QF-2MXA` that only the holder of `key` can make again from `text`. */
export const derivedCode = ({
  key,
  purpose,
  text,
}: {
  key: string
  purpose: string
  text: string
}): string => {
  const bytes = createHmac('sha256', key).update(`${purpose}\u0000${text}`).digest()
  return grouped([...bytes.subarray(0, 8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join(''))
}

/** What a person typed → the code as it was shown: capitals, dash. */
export const normalizeCode = (typed: string): string =>
  grouped(typed.toUpperCase().replace(/[^A-Z2-9]/g, ''))

/** SHA-256 of a normalised code, hex. */
export const hashCode = (code: string): string => sha256(normalizeCode(code))
