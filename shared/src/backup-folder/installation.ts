import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { isAbsent } from '../is-absent.ts'
import { INSTALLATION as fr } from './labels.fr.ts'
import { writeWhole } from './write-whole.ts'

const idSchema = z.uuid()

/** Names one data folder, in no database and no backup: what is put back elsewhere is another installation. */
export const installationFile = (dataDir: string): string => join(dataDir, 'installation.id')

/** Beside the backups: which installation made the last of them, and so writes there. */
export const ownerFile = (folder: string): string => join(folder, 'infos-droits-installation.txt')

/**
 * The id of an installation, made when it is first asked for.
 *
 * @throws AppError `installation.unread` (503) of one that is there and cannot be read: it is no other one.
 */
export const installationId = (dataDir: string): string => {
  const file = installationFile(dataDir)
  const known = idIn(file)
  if (known !== null) return known
  // What is no id is not whole: a crash in the middle of another system’s copy of this folder.
  if (existsSync(file)) rmSync(file)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.${randomUUID()}`
  try {
    writeFileSync(aside, `${randomUUID()}\n`, { mode: 0o600, flush: true })
    // Of processes that start together the first one names it.
    linkSync(aside, file)
  } catch (error) {
    if (idIn(file) === null) throw error
  } finally {
    rmSync(aside, { force: true })
  }
  return idIn(file) ?? installationId(dataDir)
}

/** The same, where it was made already; null before. @throws AppError `installation.unread`. */
export const knownInstallation = (dataDir: string): string | null => idIn(installationFile(dataDir))

/** Which installation writes beside the backups of a folder; null where nobody said so yet. @throws as above. */
export const ownerOf = (folder: string): string | null => idIn(ownerFile(folder))

/** A backup was made there: the folder is this installation’s from now on. Answers whether it was another’s. */
export const claimFolder = ({ folder, dataDir }: { folder: string; dataDir: string }): boolean => {
  const id = installationId(dataDir)
  const owner = ownerOf(folder)
  if (owner !== id) writeWhole({ file: ownerFile(folder), text: `${id}\n` })
  return owner !== null && owner !== id
}

/** Null without a file, and of one that holds no id. */
const idIn = (file: string): string | null => {
  try {
    return idSchema.safeParse(readFileSync(file, 'utf8').trim()).data ?? null
  } catch (cause) {
    if (isAbsent(cause)) return null
    const message = fr.unread(file)
    throw new AppError({ code: 'installation.unread', message, status: 503, cause })
  }
}
