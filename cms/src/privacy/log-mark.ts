import { isAbsent, jsonOf } from '@infos-droits/shared'
import {
  backupPlaces,
  followedFolder,
  installationId,
  logMarkBeside,
  logMarkFile,
  ownerFile,
  writeWhole,
} from '@infos-droits/shared/backup-folder'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { env } from '../env.ts'
import { requireKeys } from '../vault/index.ts'
import { sealOf } from './chain.ts'

const markSchema = z.object({
  seq: z.int().positive(),
  hash: z.string().min(1),
  at: z.iso.datetime(),
  /** Which one wrote it, under the same seal; left out by older versions. */
  installation: z.uuid().optional(),
  keyId: z.string(),
  mac: z.string(),
})

/** Which line of the log was the last at an instant, noted where who can write to the database cannot. */
export type Mark = z.output<typeof markSchema>

/**
 * What is wrong with the file of a mark: `unread` for want of rights or of a good disk, `foreign` when it was
 * not written with the keys of this installation, or not whole, `unwritten` when a new one cannot be put,
 * `taken` when another installation makes its backups in the folder of ours.
 */
export type MarkTrouble = { file: string; why: 'unread' | 'foreign' | 'unwritten' | 'taken' }

/** The mark that was written last, here or beside the backups; null without any. Never throws for a file. */
export const readMarks = (): { mark: Mark | null; trouble: MarkTrouble | null } => {
  const { own, beside, taken } = places()
  const found = [markIn(own), ...(beside === null ? [] : [besideMark(beside)]), taken]
  const marks = found.flatMap((one) => (one !== null && 'mac' in one ? [one] : []))
  const troubles = found.flatMap((one) => (one !== null && 'why' in one ? [one] : []))
  const newest = marks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)
  return { mark: newest ?? null, trouble: troubles[0] ?? null }
}

/** Notes that this line is the last. Answers what is in the way, if anything is. */
export const putMark = ({ seq, hash }: Pick<Mark, 'seq' | 'hash'>): MarkTrouble | null => {
  const ring = requireKeys()
  const keyId = ring.current.id
  const installation = installationId(env().DATA_DIR)
  const value = { seq, hash, at: new Date().toISOString(), installation }
  const mac = sealOf({ ring, keyId, purpose: 'mark', value }) ?? ''
  return spread({ ...value, keyId, mac })
}

/**
 * Puts a mark wherever it is not yet: the folder of the backups may be new, or may have been away. Answers
 * what is in the way on this machine; to the other folder goes the list of erasures as well, and the lead is
 * told when it does not get there.
 */
export const spread = (mark: Mark): MarkTrouble | null => {
  const text = `${JSON.stringify(mark)}\n`
  const { own, beside } = places()
  if (beside !== null) canPut({ file: beside, text })
  return canPut({ file: own, text }) ? null : { file: own, why: 'unwritten' }
}

const canPut = ({ file, text }: { file: string; text: string }): boolean => {
  try {
    if (textIn(file) !== text) writeWhole({ file, text })
    return true
  } catch {
    return false
  }
}

/** Whether this installation was put back from a backup after an instant (ISO date). */
export const wasRestoredSince = (at: string): boolean => {
  const { restoredAt } = backupPlaces(env().DATA_DIR).last ?? {}
  return restoredAt !== undefined && Date.parse(restoredAt) > Date.parse(at)
}

type Places = { own: string; beside: string | null; taken: MarkTrouble | null }

/** Here, and beside the last backup if its folder is there and this installation’s. */
const places = (): Places => {
  const { DATA_DIR } = env()
  const found = backupPlaces(DATA_DIR)
  const folder = followedFolder(found)
  const isTaken = found.folder !== null && found.claim === 'taken'
  return {
    own: logMarkFile(DATA_DIR),
    beside: folder === null ? null : logMarkBeside(folder),
    taken: isTaken ? { file: ownerFile(found.folder ?? ''), why: 'taken' } : null,
  }
}

/** What another installation left there tells nothing of this log. The one in our own place may: it came with a restoration. */
const besideMark = (file: string): Mark | MarkTrouble | null => {
  const found = markIn(file)
  if (found === null || 'why' in found || found.installation === undefined) return found
  return found.installation === installationId(env().DATA_DIR) ? found : null
}

const markIn = (file: string): Mark | MarkTrouble | null => {
  const text = textIn(file)
  if (text === null) return null
  if (text === undefined) return { file, why: 'unread' }
  const found = markSchema.safeParse(jsonOf(text))
  if (!found.success) return { file, why: 'foreign' }
  const { keyId, mac, ...value } = found.data
  const right = sealOf({ ring: requireKeys(), keyId, purpose: 'mark', value })
  return right === mac ? found.data : { file, why: 'foreign' }
}

/** Null of a file that is not there, undefined of one that cannot be read. */
const textIn = (file: string): string | null | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return isAbsent(error) ? null : undefined
  }
}
