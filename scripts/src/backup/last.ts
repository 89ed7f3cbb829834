import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const lastSchema = z.object({ madeAt: z.iso.datetime(), file: z.string() })

const noteOf = (dataDir: string): string => join(dataDir, 'last-backup.json')

/** Notes when this installation was last backed up, and to where, for `npm run doctor`. */
export const noteBackup = (dataDir: string, last: z.input<typeof lastSchema>): void => {
  writeFileSync(noteOf(dataDir), `${JSON.stringify(last)}\n`, { mode: 0o600 })
}

/** When this installation was last backed up; null when it never was. */
export const lastBackup = (dataDir: string): Date | null => {
  if (!existsSync(noteOf(dataDir))) return null
  return new Date(lastSchema.parse(JSON.parse(readFileSync(noteOf(dataDir), 'utf8'))).madeAt)
}
