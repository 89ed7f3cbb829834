import { AppError } from '@infos-droits/shared'
import { setTimeout as delay } from 'node:timers/promises'
import {
  fetchNonce,
  inParallel,
  postQuestion,
  sampleQuestion,
  spoolDepth,
  spoolIsEmpty,
} from '../src/questions/index.ts'
import type { Bench } from './bench.ts'
import { comparedWith, percentile, type Figure } from './figure.ts'
import { labels } from './labels.fr.ts'
import { rawInserts } from './raw-inserts.ts'
import { postSteadily } from './steady.ts'

const QUESTIONS = 600
const AT_ONCE = 16
/** A form must be this old before it is taken. */
const NONCE_AGE_MS = 2_200
const DRAIN_MS = 300_000

/** Posts questions; the receipt of each comes after its write is on disk. */
const postMany = async ({ siteUrl, first }: { siteUrl: string; first: number }) => {
  const nonces = await inParallel({
    count: QUESTIONS,
    atOnce: AT_ONCE,
    work: () => fetchNonce(siteUrl),
  })
  await delay(NONCE_AGE_MS)
  const begin = performance.now()
  const milliseconds = await inParallel({
    count: QUESTIONS,
    atOnce: AT_ONCE,
    work: async (index) => {
      const number = first + index
      const question = sampleQuestion({ number, nonce: nonces[index] ?? '' })
      const posted = await postQuestion({ siteUrl, question, number })
      if (posted.kind === 'accepted') return posted.milliseconds
      const message = labels.refusedQuestion(JSON.stringify(posted))
      throw new AppError({ code: 'bench.question', message })
    },
  })
  return { perSecond: QUESTIONS / ((performance.now() - begin) / 1000), milliseconds }
}

/**
 * The raw driver first, to compare with; accepted with everything running, in two bursts and at a
 * steady hundred a second; then with the CMS down, and how fast they are handed over.
 */
export const benchQuestions: Bench = async (context) => {
  const system = await context.system()
  const { siteUrl } = system
  const { figures } = labels
  const { databaseUrl } = system
  const raw = await rawInserts({ databaseUrl, count: QUESTIONS, atOnce: AT_ONCE })
  // A server that has just started still compiles what it runs, as the driver does.
  const started = await postMany({ siteUrl, first: 0 })
  const running = await postMany({ siteUrl, first: QUESTIONS })
  const behind = (await spoolDepth(siteUrl)).waiting
  await spoolIsEmpty({ siteUrl, timeoutMs: DRAIN_MS })
  const steady = await postSteadily({ siteUrl, first: 3 * QUESTIONS })
  await spoolIsEmpty({ siteUrl, timeoutMs: DRAIN_MS })
  await system.halt('cms')
  const alone = await postMany({ siteUrl, first: 2 * QUESTIONS })
  system.launch('cms')
  await system.ready()
  // From the first that left to the last: what the pause before it tries again costs is left out.
  while ((await spoolDepth(siteUrl)).waiting === QUESTIONS) await delay(20)
  const left = (await spoolDepth(siteUrl)).waiting
  const begin = performance.now()
  await spoolIsEmpty({ siteUrl, timeoutMs: DRAIN_MS })
  const drained = left / ((performance.now() - begin) / 1000)

  const inserted: Figure = { name: figures.inserted, value: raw, unit: '/s' }
  const accepted: Figure = { name: figures.accepted, value: running.perSecond, unit: '/s' }
  const values = running.milliseconds
  const p50: Figure = { name: figures.p50, value: percentile({ values, share: 0.5 }), unit: 'ms' }
  const p99: Figure = { name: figures.p99, value: percentile({ values, share: 0.99 }), unit: 'ms' }
  const steadyP99 = percentile({ values: steady.milliseconds, share: 0.99 })
  return [
    inserted,
    comparedWith(inserted, { name: figures.acceptedFirst, value: started.perSecond, unit: '/s' }),
    comparedWith(inserted, accepted),
    { name: figures.backlog, value: behind, unit: 'questions' },
    p50,
    comparedWith(p50, p99),
    { name: figures.steadyP99, value: steadyP99, unit: 'ms' },
    { name: figures.steadyBacklog, value: steady.backlog, unit: 'questions' },
    { name: figures.steadyRefused, value: steady.refused, unit: 'questions' },
    comparedWith(inserted, { name: figures.acceptedAlone, value: alone.perSecond, unit: '/s' }),
    comparedWith(accepted, { name: figures.drained, value: drained, unit: '/s' }),
  ]
}
