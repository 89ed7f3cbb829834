import { AppError, type Snapshot } from '@infos-droits/shared'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { openSourceBook } from '../../search/index.ts'
import { answerOf } from '../threads/answer-of.ts'
import { THREAD_LIMITS } from '../threads/thread-limits.ts'
import { sentinelsOf, type KeptMaking } from './kept-search.ts'
import type { SearchAnswer, SearchTask } from './messages.ts'

/** Pages that are sent to be read at once. */
const AT_ONCE = 100

type Thread = { worker: Worker; openBook: ReturnType<typeof openSourceBook> }

/**
 * Makes searches on a thread of its own, so that pages need not wait for them: the thread remembers what
 * it has read, and is sent what is new. It begins with the first search, and keeps no process running.
 */
export const openSearchThread = (releasesDir: string) => {
  let thread: Thread | null = null
  let before: Promise<unknown> = Promise.resolve()
  const begin = (): Thread => {
    const worker = new Worker(new URL('./searcher.ts', import.meta.url), {
      workerData: { releasesDir },
      resourceLimits: THREAD_LIMITS,
    })
    worker.unref()
    return { worker, openBook: openSourceBook() }
  }
  const end = async () => {
    const ended = thread?.worker
    thread = null
    await ended?.terminate()
  }
  const makeOne = async (snapshot: Snapshot): Promise<KeptMaking> => {
    thread ??= begin()
    const { worker, openBook } = thread
    try {
      const { order, unread } = openBook(snapshot)
      for (let place = 0; place < unread.length; place += AT_ONCE) {
        const pages = unread
          .slice(place, place + AT_ONCE)
          .map(({ key, document }) => ({ key, document: document() }))
        worker.postMessage({ kind: 'read', pages } satisfies SearchTask)
        await setImmediate()
      }
      const answer = await madeBy(worker, {
        kind: 'make',
        order,
        titles: sentinelsOf(snapshot),
      })
      if (answer.isFull) await end()
      if (answer.error !== null) throw new AppError(answer.error)
      return answer.made
    } catch (error) {
      await end()
      throw error
    }
  }
  return {
    /** Its thread is there when the first search is asked for. */
    begin: () => {
      thread ??= begin()
    },
    end,
    /**
     * One after the other: an answer of the thread does not say to whom.
     *
     * @throws AppError, or the error of the thread; the next search begins another.
     */
    make: (snapshot: Snapshot): Promise<KeptMaking> => {
      const made = before.then(() => makeOne(snapshot))
      before = made.catch(() => undefined)
      return made
    },
  }
}

/** The process waits for an answer that is under way. */
const madeBy = async (worker: Worker, task: SearchTask): Promise<SearchAnswer> => {
  worker.ref()
  try {
    return await answerOf<SearchAnswer>({ worker, task })
  } finally {
    worker.unref()
  }
}
