import { AppError, messageOf } from '@infos-droits/shared'
import {
  backupPlaces,
  erasedBeside,
  erasedFile,
  ifListed,
  mergeErased,
} from '@infos-droits/shared/backup-folder'
import { existsSync, statSync } from 'node:fs'
import type { BasePayload } from 'payload'
import { env } from '../env.ts'
import { BACKUPS as fr } from './labels.fr.ts'

const HOUR = 3_600_000
const KEY = 'privacy:erased-beside'

/** Since when, by the clock of the worker, the list does not reach the backups. */
export type ErasedBesideTrouble = { since: string }

/**
 * A turn that keeps the list of erasures beside the backups as new as that of this machine: were the
 * machine lost, a restoration finds there who was erased after the backup. The list goes to where the last
 * backup was written, once it has grown, and each hour all the same; before the first backup there is
 * nothing that could bring anyone back. A failure refuses no erasure: it is told to the lead and tried again.
 * The turn answers whether it copied.
 */
export const keepErasedBeside = (payload: BasePayload): (() => Promise<boolean>) => {
  let copied: { of: string; at: number } | null = null
  return async () => {
    try {
      const folder = backupFolder()
      if (folder === null) return false
      const into = erasedBeside(folder)
      const own = erasedFile(env().DATA_DIR)
      // Looked at before it is read: what is added meanwhile is copied by the next turn.
      const of = `${into} ${lookOf(own)}`
      const isDone = copied?.of === of && Date.now() - copied.at < HOUR && existsSync(into)
      if (isDone) return false
      mergeErased({ from: [own], into })
      copied = { of, at: Date.now() }
      await payload.kv.delete(KEY)
      return true
    } catch (error) {
      // Once it is over, the next turn copies and says so, whatever was copied before.
      copied = null
      await noteTrouble(payload, messageOf(error))
      return false
    }
  }
}

/** Since when the list does not reach the backups; null while it does. */
export const erasedBesideTrouble = (payload: BasePayload): Promise<ErasedBesideTrouble | null> =>
  payload.kv.get<ErasedBesideTrouble>(KEY)

/**
 * Where the last backup was written; null before the first that this installation makes.
 *
 * @throws AppError `backup.folder` when it is gone, another’s, or nobody knows where it is.
 */
const backupFolder = (): string | null => {
  const { folder, isFolderThere, isNoteUnread, claim } = backupPlaces(env().DATA_DIR)
  const refuse = (message: string) => new AppError({ code: 'backup.folder', message, status: 503 })
  if (claim === 'restored') return null
  if (folder !== null && claim === 'taken') throw refuse(fr.taken(folder))
  // Not made anew: in the place of a disk that is not there, nothing would leave this machine.
  if (isFolderThere || (folder === null && !isNoteUnread)) return folder
  throw refuse(folder === null ? fr.noNote : fr.noFolder(folder))
}

const lookOf = (file: string): string => {
  const found = ifListed(file, (own) => statSync(own))
  return found === null ? '' : `${String(found.size)} ${String(found.mtimeMs)}`
}

/** Written and said once, when it begins. */
const noteTrouble = async (payload: BasePayload, reason: string): Promise<void> => {
  if ((await erasedBesideTrouble(payload)) !== null) return
  payload.logger.error({ msg: 'privacy: the list of erasures is not beside the backups', reason })
  await payload.kv.set(KEY, { since: new Date().toISOString() } satisfies ErasedBesideTrouble)
}
