import { AppError, messageOf } from '@infos-droits/shared'
import { parentPort, workerData } from 'node:worker_threads'
import { keepGuides, openObjects } from '../../release/index.ts'
import type { ReaderAnswer, ReaderStart } from './messages.ts'
import { readSnapshotFile } from './read.ts'

/** A thread that reads one snapshot, keeps its guides and answers with the rest. */

const { file, releasesDir } = workerData as ReaderStart

const answer = async (): Promise<ReaderAnswer> => {
  try {
    const snapshot = await readSnapshotFile(file)
    return { read: keepGuides(snapshot, openObjects(releasesDir)), error: null }
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'publisher.file'
    return { read: null, error: { code, message: messageOf(error) } }
  }
}

parentPort?.postMessage(await answer())
