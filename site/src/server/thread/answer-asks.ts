import { AppError, messageOf } from '@infos-droits/shared'
import { parentPort, type Transferable } from 'node:worker_threads'

/** What a thread sends back: the answer to the ask of that number, or why there is none. */
export type Answered<Answer> = { number: number } & (
  { answer: Answer } | { error: { code: string; message: string; status: number } }
)

/** In a thread: answers what `openThread` is asked, one after the other. */
export const answerAsks = (
  handle: (ask: unknown) => Promise<{ answer: unknown; transfer?: Transferable[] }>,
): void => {
  let last: Promise<void> = Promise.resolve()
  const answer = async (number: number, ask: unknown) => {
    try {
      const { answer, transfer = [] } = await handle(ask)
      parentPort?.postMessage({ number, answer } satisfies Answered<unknown>, transfer)
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'thread.failed'
      const told = { code, message: messageOf(error), status: 500 }
      parentPort?.postMessage({ number, error: told } satisfies Answered<unknown>)
    }
  }
  parentPort?.on('message', ({ number, ask }: { number: number; ask: unknown }) => {
    last = last.then(() => answer(number, ask))
  })
}
