import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes a file for its owner only: there is the former one or this one, and on disk when this returns. */
export const writeWhole = ({ file, text }: { file: string; text: string }): void => {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // One for each who writes; left by one that is killed, it goes with what is left of backups.
  const aside = join(folder, `.infos-droits-${randomBytes(3).toString('hex')}`)
  try {
    writeFileSync(aside, text, { mode: 0o600, flush: true })
    renameSync(aside, file)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
  syncFolder(folder)
}

/** A name is on disk once its folder is. */
const syncFolder = (folder: string): void => {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
