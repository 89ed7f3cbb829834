import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'

/**
 * What a thread answers to a task that it is sent, or to what it was begun with.
 *
 * @throws the error of the thread, an `AbortError` once the signal is aborted, or an error when the thread
 * ends without an answer.
 */
export const answerOf = async <Answer>({
  worker,
  task,
  signal,
}: {
  worker: Worker
  task?: unknown
  signal?: AbortSignal
}): Promise<Answer> => {
  const over = new AbortController()
  const ended = once(worker, 'exit', { signal: over.signal }).then(() => {
    throw new Error('a thread ended before its work')
  })
  try {
    if (task !== undefined) worker.postMessage(task)
    const answered = once(worker, 'message', signal === undefined ? {} : { signal })
    const [answer] = (await Promise.race([answered, ended])) as [Answer]
    return answer
  } finally {
    over.abort()
  }
}
