import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { endGroup } from './end-group.ts'
import { identityOf, identitySchema, isAlive, type Identity } from './identity.ts'

/** Notes which process runs, so that a later start finds it even after a kill -9 of this one. */
export const writePidFile = ({ file, pid }: { file: string; pid: number }): void => {
  const identity = identityOf(pid)
  if (identity === null) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(identity))
}

/** The process a pid file names, or null when there is no such file or it was cut short. */
export const readPidFile = (file: string): Identity | null => {
  try {
    const parsed = identitySchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    // Absent, or cut short by a crash: it names nothing.
    return null
  }
}

export const removePidFile = (file: string): void => {
  rmSync(file, { force: true })
}

/**
 * Ends every process that pid files of a folder name and that still lives, with its group, then
 * removes the files.
 *
 * @returns names of the processes that were still there.
 */
export const endOrphans = async (folder: string): Promise<string[]> => {
  mkdirSync(folder, { recursive: true })
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const ended = await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name)
      const identity = readPidFile(file)
      const wasAlive = identity !== null && isAlive(identity)
      if (wasAlive) await endGroup({ identity, graceMs: 10_000 })
      removePidFile(file)
      return wasAlive ? [basename(name, '.json')] : []
    }),
  )
  return ended.flat()
}
