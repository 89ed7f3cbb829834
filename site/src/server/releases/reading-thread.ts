import { workerData } from 'node:worker_threads'
import { answerAsks } from '../thread/index.ts'
import { releaseReader, type Asked } from './read-release.ts'

/** Reads releases apart from the thread that answers readers. Program of a thread. */
const read = releaseReader(workerData as string)

answerAsks(async (asked) => {
  const answer = await read(asked as Asked)
  const transfer = Object.values(answer.content.lists).map(({ places }) => places.buffer)
  return { answer, transfer }
})
