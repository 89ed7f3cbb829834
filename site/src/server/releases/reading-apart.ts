import { AppError } from '@infos-droits/shared'
import { factsOf, type Log } from '../../log/index.ts'
import { openThread, type Thread } from '../thread/index.ts'
import { releaseReader, type Asked, type ReleaseChange } from './read-release.ts'

/** A release of so many files takes long enough to read for readers to feel it: a thread of its own does. */
const MANY_FILES = 5000

const PROGRAM = new URL('./reading-thread.ts', import.meta.url)

/**
 * Reads releases: here while they are small, and what a process begins with, for nobody is served yet;
 * else in a thread, so that readers do not wait. A thread that fails is replaced by reading here.
 */
export const readingApart = ({
  releasesDir,
  log,
  manyFiles = MANY_FILES,
}: {
  releasesDir: string
  log: Log
  manyFiles?: number | undefined
}) => {
  let here = releaseReader(releasesDir)
  let thread: Thread<Asked, ReleaseChange> | null = null

  const apart = (): Thread<Asked, ReleaseChange> => {
    thread ??= openThread<Asked, ReleaseChange>({ program: PROGRAM, data: releasesDir })
    return thread
  }
  /** So that the thread can tell the next one against it; what is remembered of it here is not needed. */
  const readToo = (id: string) => {
    here = releaseReader(releasesDir)
    apart()
      .ask({ id, since: null })
      .catch((error: unknown) => {
        log('warn', 'release not read apart', factsOf(error))
      })
  }
  const readHere = async (asked: Asked) => {
    const change = await here(asked)
    if (change.count >= manyFiles) readToo(asked.id)
    return change
  }
  return {
    read: async (asked: Asked): Promise<ReleaseChange> => {
      if (thread === null) return readHere(asked)
      try {
        return await thread.ask(asked)
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'thread.ended')) throw error
        log('warn', 'release not read apart', factsOf(error))
        thread = null
        return readHere(asked)
      }
    },
    close: () => {
      thread?.end()
      thread = null
    },
  }
}
