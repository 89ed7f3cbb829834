import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ThreadStart } from './messages.ts'
import { THREAD_LIMITS } from './thread-limits.ts'

/** Guides for which a thread is worth its beginning. */
const GUIDES_MIN = 200
const THREADS_MAX = 3

/** Threads that make pages; they begin at once, before there is anything to make. */
export type Renderers = { workers: readonly Worker[]; end: () => Promise<void> }

/** One for each processor, but for that of the thread that asks, which renders as well. */
export const openRenderers = (
  workerData: ThreadStart,
  count = Math.min(availableParallelism() - 1, THREADS_MAX),
): Renderers => {
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./renderer.ts', import.meta.url), {
      workerData,
      resourceLimits: THREAD_LIMITS,
    })
    // Until somebody waits for an answer of it.
    worker.unref()
    return worker
  })
  return {
    workers,
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** Whether a release of so many guides is worth threads. */
export const isWorthThreads = (guides: number): boolean => guides >= GUIDES_MIN
