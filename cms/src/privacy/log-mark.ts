import { jsonOf } from '@infos-droits/shared'
import {
  lastBackup,
  logMarkBeside,
  logMarkFile,
  writeWhole,
} from '@infos-droits/shared/backup-folder'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { env } from '../env.ts'
import { requireKeys } from '../vault/index.ts'
import { sealOf } from './chain.ts'

const markSchema = z.object({
  seq: z.int().positive(),
  hash: z.string().min(1),
  at: z.iso.datetime(),
  keyId: z.string(),
  mac: z.string(),
})

/** Which line of the log was the last at an instant, noted where who can write to the database cannot. */
export type Mark = z.output<typeof markSchema>

/**
 * The mark that was written last, here or beside the backups; null without any. One that was not written
 * with the keys of this installation is none.
 */
export const newestMark = (): Mark | null =>
  places()
    .flatMap((file) => markIn(file) ?? [])
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .at(-1) ?? null

/** Notes that this line is the last. */
export const putMark = ({ seq, hash }: Pick<Mark, 'seq' | 'hash'>): void => {
  const ring = requireKeys()
  const keyId = ring.current.id
  const value = { seq, hash, at: new Date().toISOString() }
  const mac = sealOf({ ring, keyId, purpose: 'mark', value }) ?? ''
  spread({ ...value, keyId, mac })
}

/** Puts a mark wherever it is not yet: the folder of the backups may be new, or may have been away. */
export const spread = (mark: Mark): void => {
  const text = `${JSON.stringify(mark)}\n`
  const [own, ...beside] = places()
  putWhole({ file: own, text })
  for (const file of beside)
    try {
      putWhole({ file, text })
    } catch {
      // The list of erasures goes to the same folder, and the lead is told when it does not get there.
    }
}

const putWhole = ({ file, text }: { file: string; text: string }): void => {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole({ file, text })
}

/** Whether this installation was put back from a backup after an instant (ISO date). */
export const wasRestoredSince = (at: string): boolean => {
  const { restoredAt } = lastBackup(env().DATA_DIR) ?? {}
  return restoredAt !== undefined && Date.parse(restoredAt) > Date.parse(at)
}

/** Here, then beside the last backup if its folder is there. */
const places = (): [string, ...string[]] => {
  const { DATA_DIR } = env()
  const last = lastBackup(DATA_DIR)
  const folder = last === null ? null : dirname(last.file)
  const beside = folder !== null && existsSync(folder) ? [logMarkBeside(folder)] : []
  return [logMarkFile(DATA_DIR), ...beside]
}

const markIn = (file: string): Mark | null => {
  if (!existsSync(file)) return null
  const found = markSchema.safeParse(jsonOf(readFileSync(file, 'utf8')))
  if (!found.success) return null
  const { keyId, mac, ...value } = found.data
  const right = sealOf({ ring: requireKeys(), keyId, purpose: 'mark', value })
  return right === mac ? found.data : null
}
