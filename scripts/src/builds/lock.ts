import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive, readPidFile, removePidFile, writePidFile } from '../processes/index.ts'
import { ROOT } from '../root.ts'

const FILE = join(ROOT, 'node_modules', '.infos-droits-build.json')
const POLL_MS = 500

/**
 * Does `work` while no other command of this copy of the project builds. The lock of a command that
 * died is void.
 */
export const withBuildLock = async <T>({
  onWait,
  work,
  signal,
}: {
  onWait: () => void
  signal: AbortSignal | undefined
  work: () => Promise<T>
}): Promise<T> => {
  let hasSaid = false
  for (;;) {
    signal?.throwIfAborted()
    const holder = readPidFile(FILE)
    if (holder === null || holder.pid === process.pid || !isAlive(holder)) break
    if (!hasSaid) onWait()
    hasSaid = true
    await delay(POLL_MS)
  }
  writePidFile({ file: FILE, pid: process.pid })
  try {
    return await work()
  } finally {
    removePidFile(FILE)
  }
}
