import { AppError } from '@infos-droits/shared'
import { labels } from './labels.fr.ts'

/**
 * 32 bytes as a person copies them from paper: four numbered lines of four groups, each line with a
 * control of its own, so that a wrong letter is found on its line.
 */

const LINES = 4
const LINE_BYTES = 8

/** A control of one line: its bytes and its number, so that lines cannot change places. */
const controlOf = (bytes: Buffer, number: number): string => {
  const sum = bytes.reduce((total, byte, index) => (total * 31 + byte + index) % 251, number)
  return sum.toString(16).padStart(2, '0')
}

/** The four lines of a key. */
export const writeKey = (key: Buffer): string[] =>
  Array.from({ length: LINES }, (_, index) => {
    const bytes = key.subarray(index * LINE_BYTES, (index + 1) * LINE_BYTES)
    const groups = bytes.toString('hex').match(/.{4}/g) ?? []
    return `${String(index + 1)}  ${groups.join(' ')}  ${controlOf(bytes, index + 1)}`
  })

/**
 * The key of four lines, however they were spaced.
 *
 * @throws AppError `keys.written` naming the line that was copied wrong.
 */
export const readKey = (lines: string[]): Buffer => {
  const parts = Array.from({ length: LINES }, (_, index) => {
    const number = index + 1
    const letters = (lines[index] ?? '')
      .toLowerCase()
      .replace(/o/g, '0')
      .replace(/[il]/g, '1')
      .replace(/[^0-9a-f]/g, '')
    const bytes = Buffer.from(letters.slice(1, 1 + LINE_BYTES * 2), 'hex')
    const isRight =
      letters.length === 3 + LINE_BYTES * 2 &&
      letters.startsWith(String(number)) &&
      bytes.length === LINE_BYTES &&
      letters.endsWith(controlOf(bytes, number))
    if (!isRight)
      throw new AppError({ code: 'keys.written', message: labels.wrongLine(number), status: 422 })
    return bytes
  })
  return Buffer.concat(parts)
}
