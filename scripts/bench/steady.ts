import { setTimeout as delay } from 'node:timers/promises'
import {
  fetchNonce,
  inParallel,
  postQuestion,
  sampleQuestion,
  spoolDepth,
} from '../src/questions/index.ts'

const PER_SECOND = 100
const SECONDS = 15
const NONCE_AGE_MS = 2_200
const SAMPLE_MS = 500

/**
 * A hundred questions a second, whether those before are answered or not: how long each waited for its
 * receipt, counted from the instant at which it was due, and the most that waited for the CMS.
 */
export const postSteadily = async ({
  siteUrl,
  first,
}: {
  siteUrl: string
  first: number
}): Promise<{ milliseconds: number[]; backlog: number; refused: number }> => {
  const count = PER_SECOND * SECONDS
  const nonces = await inParallel({ count, atOnce: 16, work: () => fetchNonce(siteUrl) })
  await delay(NONCE_AGE_MS)
  const begin = performance.now()
  const over = new AbortController()
  let backlog = 0
  const sampling = (async () => {
    for (; !over.signal.aborted; await delay(SAMPLE_MS))
      backlog = Math.max(backlog, (await spoolDepth(siteUrl)).waiting)
  })()
  const posts = nonces.map(async (nonce, index) => {
    const due = begin + (index * 1000) / PER_SECOND
    await delay(Math.max(0, due - performance.now()))
    const number = first + index
    const posted = await postQuestion({
      siteUrl,
      question: sampleQuestion({ number, nonce }),
      number,
    })
    return posted.kind === 'accepted' ? [performance.now() - due] : []
  })
  const milliseconds = (await Promise.all(posts)).flat()
  over.abort()
  await sampling
  return { milliseconds, backlog, refused: count - milliseconds.length }
}
