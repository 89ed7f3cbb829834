import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Adds a line at the end of a file for its owner only; on disk when this returns.
 *
 * @throws when the line is not there whole. What there is of it hides no line that comes after.
 */
export const addLine = ({ file, line }: { file: string; line: string }): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const descriptor = openSync(file, 'a+', 0o600)
  try {
    // After a line that was cut, this one begins anew.
    const start = endsWhole(descriptor) ? '' : '\n'
    // Not `writeSync`: on a disk that is nearly full that writes a part, and is content.
    writeFileSync(descriptor, `${start}${line}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const endsWhole = (descriptor: number): boolean => {
  const { size } = fstatSync(descriptor)
  if (size === 0) return true
  const last = Buffer.alloc(1)
  readSync(descriptor, last, 0, 1, size - 1)
  return last.toString() === '\n'
}
