import { AppError, type Snapshot } from '@infos-droits/shared'
import { Worker } from 'node:worker_threads'
import { answerOf, leanFromKept, openObjects, stopIfAborted } from '../../release/index.ts'
import type { ReaderAnswer, ReaderStart } from './messages.ts'

/**
 * The snapshot of a huge file, whose guides are kept at once. A thread reads it and ends: what reading
 * took, several times the size of the file, is given back.
 *
 * @throws what `readSnapshotFile` throws, AppError `release.interrupted`.
 */
export const readSnapshotApart = async ({
  signal,
  ...start
}: ReaderStart & { signal: AbortSignal }): Promise<Snapshot> => {
  const worker = new Worker(new URL('./reader.ts', import.meta.url), { workerData: start })
  try {
    const { read, error } = await answerOf<ReaderAnswer>({ worker, signal })
    if (error !== null) throw new AppError(error)
    return leanFromKept(read, openObjects(start.releasesDir))
  } catch (error) {
    stopIfAborted(signal)
    throw error
  } finally {
    await worker.terminate()
  }
}
