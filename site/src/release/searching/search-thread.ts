import { AppError, type Snapshot } from '@infos-droits/shared'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { openSourceBook } from '../../search/index.ts'
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
  const begin = (): Thread => {
    const worker = new Worker(new URL('./searcher.ts', import.meta.url), {
      workerData: { releasesDir },
    })
    worker.unref()
    return { worker, openBook: openSourceBook() }
  }
  const end = async () => {
    const ended = thread?.worker
    thread = null
    await ended?.terminate()
  }
  return {
    end,
    /** @throws AppError, or the error of the thread; the next search begins another. */
    make: async (snapshot: Snapshot): Promise<KeptMaking> => {
      thread ??= begin()
      const { worker, openBook } = thread
      try {
        const { order, unread } = openBook(snapshot)
        for (let place = 0; place < unread.length; place += AT_ONCE) {
          const pages = unread
            .slice(place, place + AT_ONCE)
            .map(({ key, document }) => ({ key, document: document() }))
          post(worker, { kind: 'read', pages })
          await setImmediate()
        }
        post(worker, { kind: 'make', order, titles: sentinelsOf(snapshot) })
        const answer = await answerOf(worker)
        if (answer.isFull) await end()
        if (answer.error !== null) throw new AppError(answer.error)
        return answer.made
      } catch (error) {
        await end()
        throw error
      }
    },
  }
}

const post = (worker: Worker, task: SearchTask) => {
  worker.postMessage(task)
}

/** The process waits for an answer that is under way. */
const answerOf = async (worker: Worker): Promise<SearchAnswer> => {
  worker.ref()
  const over = new AbortController()
  const ended = once(worker, 'exit', { signal: over.signal }).then(() => {
    throw new Error('the thread of the search ended before its work')
  })
  try {
    const [answer] = (await Promise.race([once(worker, 'message'), ended])) as [SearchAnswer]
    return answer
  } finally {
    over.abort()
    worker.unref()
  }
}
