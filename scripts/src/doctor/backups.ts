import { isAbsent, jsonOf, messageOf } from '@infos-droits/shared'
import {
  backupPlaces,
  erasedBeside,
  erasedFile,
  erasedIds,
  logGapsIn,
  logMarkBeside,
  logMarkFile,
} from '@infos-droits/shared/backup-folder'
import { readFileSync } from 'node:fs'
import type { Env } from '../env.ts'
import { finding, type Finding } from './finding.ts'
import { labels } from './labels.fr.ts'

const DAY = 86_400_000
/** A night that was missed is told on the next day but one. */
const OLD_DAYS = 2

/** The last backup, and what follows the backups. */
export const lookAtBackups = (env: Pick<Env, 'DATA_DIR' | 'SITE_URL'>, now: Date): Finding[] => [
  lookAtBackup(env, now),
  lookAtErased(env),
  lookAtMark(env),
  lookAtGaps(env),
]

/** With a public address people count on it; on a machine to try things nobody does. */
const lookAtBackup = (env: Pick<Env, 'DATA_DIR' | 'SITE_URL'>, now: Date): Finding => {
  const { last, isNoteUnread, folder, claim } = backupPlaces(env.DATA_DIR)
  if (isNoteUnread) return finding('backup', 'problem', labels.backup.unread)
  if (last === null)
    return env.SITE_URL === undefined
      ? finding('backup', 'ok', labels.backup.notNeeded)
      : finding('backup', 'warning', labels.backup.none)
  if (claim === 'restored') return finding('backup', 'warning', labels.backup.restored)
  if (claim === 'taken') return finding('backup', 'problem', labels.backup.taken(folder ?? ''))
  if (claim === 'unread')
    return finding('backup', 'problem', labels.backup.claimUnread(folder ?? ''))
  const days = (now.getTime() - Date.parse(last.madeAt)) / DAY
  return days > OLD_DAYS
    ? finding('backup', 'warning', labels.backup.old(Math.floor(days)))
    : finding('backup', 'ok', labels.backup.ok)
}

/** What was erased is beside the backups too: a restoration elsewhere knows it only from there. */
export const lookAtErased = ({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): Finding => {
  const id = 'erased'
  const { folder, claim } = backupPlaces(DATA_DIR)
  if (folder !== null && claim !== 'own') return finding(id, 'ok', labels.erased.notOwn)
  if (folder === null) return finding(id, 'ok', labels.erased.notNeeded)
  const file = erasedBeside(folder)
  const missing = missingIn({ file, own: erasedFile(DATA_DIR) })
  if (typeof missing === 'string') return finding(id, 'problem', missing)
  return missing === 0
    ? finding(id, 'ok', labels.erased.ok)
    : finding(id, 'warning', labels.erased.missing({ missing, file }))
}

/** How many erasures do not stand there; or why that cannot be told. */
const missingIn = ({ file, own }: { file: string; own: string }): number | string => {
  try {
    const there = new Set(erasedIds(file))
    return erasedIds(own).filter((one) => !there.has(one)).length
  } catch (error) {
    return messageOf(error)
  }
}

/** Without it, who can write to the database takes lines off the end of the access log unseen. */
export const lookAtMark = ({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): Finding => {
  const id = 'logMark'
  const { folder, claim } = backupPlaces(DATA_DIR)
  const isFollowed = folder !== null && claim === 'own'
  const files = [logMarkFile(DATA_DIR), ...(isFollowed ? [logMarkBeside(folder)] : [])]
  const looks = files.map((file) => ({ file, look: lookOf(file) }))
  const unread = looks.find(({ look }) => look === 'unread')
  if (unread !== undefined) return finding(id, 'problem', labels.logMark.unread(unread.file))
  return looks.some(({ look }) => look === 'there')
    ? finding(id, 'ok', labels.logMark.ok)
    : finding(id, 'ok', labels.logMark.none)
}

/** What the worker found missing of the access log, until the lead takes note of it. */
const lookAtGaps = ({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): Finding => {
  const id = 'logGaps'
  const count = logGapsIn(DATA_DIR)
  return count === 0
    ? finding(id, 'ok', labels.logGaps.none)
    : finding(id, 'problem', labels.logGaps.some(count))
}

/** Whether it was written with the keys of this database, the CMS tells. */
const lookOf = (file: string): 'there' | 'absent' | 'unread' => {
  try {
    return jsonOf(readFileSync(file, 'utf8')) === null ? 'unread' : 'there'
  } catch (error) {
    return isAbsent(error) ? 'absent' : 'unread'
  }
}
