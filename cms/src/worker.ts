import { messageOf } from '@infos-droits/shared'
import { setTimeout as sleep } from 'node:timers/promises'
import { getPayload, type Payload } from 'payload'
import {
  composeTicketMail,
  queueDigests,
  remindDue,
  settleTicketMail,
  weeklyMail,
} from './desk/index.ts'
import { env } from './env.ts'
import { dropOldMailEvents, fetchFromResend, receiveOne } from './inbound/index.ts'
import { composeSample } from './letters/index.ts'
import { deliverOne, isAccountMail, makeTransport, type Compose } from './mail/index.ts'
import config from './payload.config.ts'
import { composeAccountMail } from './people/index.ts'
import {
  completeErasures,
  eraseDue,
  eraseRisen,
  keepErasedBeside,
  keepMark,
} from './privacy/index.ts'
import { publishPassedDates } from './publishing/index.ts'
import { dropOldSignals } from './signals/index.ts'
import { vaultState } from './vault/index.ts'
import { beat } from './work/index.ts'

/**
 * The worker: mails leave, scheduled publications happen, what has passed
 * leaves the site, what is too old is erased. `node cms/src/worker.ts`, any number of
 * times; ends cleanly on SIGTERM.
 */

const stopping = new AbortController()
/** Between two looks for missing keys. */
const LOCKED_MS = 2_000

const compose: Compose = (args) => {
  if (args.mail.kind === 'sample') return composeSample(args)
  return isAccountMail(args.mail.kind) ? composeAccountMail(args) : composeTicketMail(args)
}

/** Repeats `turn` until the worker stops: at once after work, later after none, later still after a fault. */
const loop = async ({
  payload,
  name,
  idleMs,
  turn,
}: {
  payload: Payload
  name: string
  idleMs: number
  turn: () => Promise<boolean>
}) => {
  let failures = 0
  while (!stopping.signal.aborted) {
    try {
      const hasWorked = await turn()
      failures = 0
      if (!hasWorked) await pauseFor(idleMs)
    } catch (error) {
      failures += 1
      payload.logger.error({ msg: `worker: ${name} failed`, failures, reason: messageOf(error) })
      await pauseFor(Math.min(30_000, 500 * 2 ** failures))
    }
  }
}

const pauseFor = async (milliseconds: number) => {
  try {
    await sleep(milliseconds, undefined, { signal: stopping.signal })
  } catch (error) {
    if (!stopping.signal.aborted) throw error
  }
}

/** Without the keys of this database nothing is sent and nothing erased: it all waits. */
const whenOpen = async (payload: Payload, turn: () => Promise<boolean>): Promise<boolean> =>
  (await vaultState(payload)) === 'open' && turn()

/** The same, and soon again while they are missing: what must be erased is erased when they come back. */
const soonAfterOpening = async (
  payload: Payload,
  turn: () => Promise<boolean>,
): Promise<boolean> => {
  if ((await vaultState(payload)) === 'open') return turn()
  await pauseFor(LOCKED_MS)
  return true
}

/** Payload never gives back the jobs of a worker that was killed. */
const freeAbandonedJobs = (payload: Payload) =>
  payload.update({
    collection: 'payload-jobs',
    where: { processing: { equals: true } },
    data: { processing: false },
  })

const main = async () => {
  const payload = await getPayload({ config })
  const { RESEND_API_KEY: apiKey, RESEND_BASE_URL: baseUrl } = env()
  const transport = makeTransport({ apiKey, baseUrl })
  // Without a key no report is believed, so nothing waits to be fetched.
  const fetchRaw = fetchFromResend({ apiKey: apiKey ?? '', baseUrl })
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stopping.abort()
    })
  await freeAbandonedJobs(payload)
  payload.logger.info({ msg: 'worker: ready', mail: apiKey === undefined ? 'kept' : 'sent' })
  await Promise.all([
    loop({
      payload,
      name: 'mails',
      idleMs: 500,
      turn: () =>
        whenOpen(payload, () =>
          deliverOne({ payload, transport, compose, settled: settleTicketMail }),
        ),
    }),
    loop({
      payload,
      name: 'inbound',
      idleMs: 1_000,
      turn: () => whenOpen(payload, () => receiveOne({ payload, fetchRaw })),
    }),
    loop({
      payload,
      name: 'digests',
      idleMs: 60_000,
      turn: () => whenOpen(payload, () => queueDigests({ payload })),
    }),
    loop({
      payload,
      name: 'schedule',
      idleMs: 5_000,
      turn: async () => {
        await payload.jobs.run({ queue: 'default', sequential: true })
        return false
      },
    }),
    loop({
      payload,
      name: 'dates',
      idleMs: 20_000,
      turn: () => publishPassedDates({ payload }),
    }),
    loop({
      payload,
      name: 'reminders',
      idleMs: 60_000,
      turn: () =>
        whenOpen(payload, async () => {
          await remindDue({ payload })
          await weeklyMail({ payload })
          return false
        }),
    }),
    loop({
      payload,
      name: 'retention',
      idleMs: 3_600_000,
      turn: () =>
        soonAfterOpening(payload, async () => {
          await dropOldSignals({ payload })
          await dropOldMailEvents({ payload })
          await eraseRisen({ payload })
          await completeErasures(payload)
          await eraseDue({ payload })
          return false
        }),
    }),
    // Ids only: it needs no key.
    loop({ payload, name: 'erased list', idleMs: 5_000, turn: keepErasedBeside(payload) }),
    loop({
      payload,
      name: 'log mark',
      idleMs: 1_000,
      turn: () => whenOpen(payload, () => keepMark(payload)),
    }),
    loop({
      payload,
      name: 'heartbeat',
      idleMs: 5_000,
      turn: async () => {
        await beat(payload)
        return false
      },
    }),
  ])
  await payload.destroy()
}

await main()
process.exit(0)
