import { AppError } from '@infos-droits/shared'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { labels } from './labels.fr.ts'

const noteOf = (dataDir: string): string => join(dataDir, 'restoring.json')

/** Notes that a backup is being put back into this folder: until it is done, nothing starts on it. */
export const startRestoring = (dataDir: string): void => {
  const note = JSON.stringify({ startedAt: new Date().toISOString() })
  writeFileSync(noteOf(dataDir), `${note}\n`, { mode: 0o600, flush: true })
}

export const finishRestoring = (dataDir: string): void => {
  rmSync(noteOf(dataDir), { force: true })
}

/** @throws AppError `system.halfRestored` on a folder where a restoration was cut. */
export const requireWhole = (dataDir: string): void => {
  if (!existsSync(noteOf(dataDir))) return
  const message = labels.halfRestored(dataDir)
  throw new AppError({ code: 'system.halfRestored', message, status: 409 })
}
