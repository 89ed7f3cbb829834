import { AppError, messageOf } from '@infos-droits/shared'
import { parentPort, workerData } from 'node:worker_threads'
import { openSearchMaker } from '../../search/index.ts'
import { openObjects } from '../store/objects.ts'
import { askedOf, keptIn } from './kept-search.ts'
import type { SearchAnswer, SearchTask } from './messages.ts'

/** A thread that reads the pages it is sent, and makes searches of them. */

const { releasesDir } = workerData as { releasesDir: string }
const maker = openSearchMaker(keptIn(openObjects(releasesDir)))

const answerTo = (task: Extract<SearchTask, { kind: 'make' }>): SearchAnswer => {
  try {
    const made = askedOf({ made: maker.make(task.order), titles: task.titles })
    return { made, isFull: maker.isFull(), error: null }
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'search.failed'
    return { made: null, isFull: true, error: { code, message: messageOf(error) } }
  }
}

parentPort?.on('message', (task: SearchTask) => {
  if (task.kind === 'read') for (const page of task.pages) maker.read(page)
  else parentPort?.postMessage(answerTo(task))
})
