import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** A file system in memory, on Linux. */
const IN_MEMORY = '/dev/shm'
/** Several times what the databases of a test run take; containers often have 64 MB. */
const ROOM_BYTES = 4 * 1024 ** 3

/**
 * Where a throw-away database lies: in memory where there is room, as half of what many small tests take
 * is waiting for the disk; else in the temporary folder.
 */
export const quickFolder = (inMemory = IN_MEMORY): string => {
  try {
    accessSync(inMemory, constants.W_OK)
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= ROOM_BYTES ? inMemory : tmpdir()
  } catch {
    // Not there, or not ours to write.
    return tmpdir()
  }
}
