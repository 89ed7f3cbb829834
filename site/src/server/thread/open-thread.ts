import { AppError } from '@infos-droits/shared'
import { Worker, type Transferable } from 'node:worker_threads'
import type { Answered } from './answer-asks.ts'

/** A thread that answers asks, one after the other, in the order in which they came. */
export type Thread<Ask, Answer> = {
  /** @throws AppError with the code and message of what the thread threw, or `thread.ended`. */
  ask: (ask: Ask, transfer?: Transferable[]) => Promise<Answer>
  /** Ends it; what is still asked fails. */
  end: () => void
}

type Waiting<Answer> = { resolve: (answer: Answer) => void; reject: (error: Error) => void }

/** Starts a thread that runs a program made of `answerAsks`. It keeps no process from ending. */
export const openThread = <Ask, Answer>({
  program,
  data,
}: {
  program: URL
  /** What it is given to begin with. */
  data: unknown
}): Thread<Ask, Answer> => {
  const worker = new Worker(program, { workerData: data })
  const waiting = new Map<number, Waiting<Answer>>()
  let asked = 0
  let isOver = false
  const endAll = (cause?: unknown) => {
    isOver = true
    for (const { reject } of waiting.values()) reject(ended(cause))
    waiting.clear()
  }
  worker.on('message', ({ number, ...answered }: Answered<Answer>) => {
    const one = waiting.get(number)
    waiting.delete(number)
    if ('answer' in answered) one?.resolve(answered.answer)
    else one?.reject(new AppError(answered.error))
    if (waiting.size === 0) worker.unref()
  })
  worker.on('error', endAll)
  worker.on('exit', () => {
    endAll()
  })
  worker.unref()
  return {
    ask: (ask, transfer = []) =>
      new Promise((resolve, reject) => {
        if (isOver) {
          reject(ended())
          return
        }
        asked += 1
        waiting.set(asked, { resolve, reject })
        worker.ref()
        worker.postMessage({ number: asked, ask }, transfer)
      }),
    end: () => {
      endAll()
      void worker.terminate()
    },
  }
}

const ended = (cause?: unknown) =>
  new AppError({ code: 'thread.ended', message: 'the thread has ended', status: 500, cause })
