import type { IntakeResponse } from '@infos-droits/shared'
import { setTimeout as sleep } from 'node:timers/promises'
import { factsOf, type Log } from '../../log/index.ts'
import { machineClock, type Clock } from './clock.ts'
import type { Outgoing, Waiting } from './outgoing.ts'
import { createPace } from './pace.ts'
import { receiptsFirst } from './receipts-first.ts'

/** Hands a batch to the CMS. `refused` when it will not take this batch, whenever it is sent. */
export type SendBatch = (
  batch: Waiting[],
  signal: AbortSignal,
) => Promise<IntakeResponse['results'] | 'refused'>

export type DrainerState = {
  /** Whether the last batch got through; null before the first. */
  reachable: boolean | null
  /** Instant of the last answer, UTC. */
  lastAnswerAt: string | null
}

export type Drainer = {
  /** A question has been written: no need to wait any longer. */
  wake: () => void
  state: () => DrainerState
  /** Ends after the batch under way, or drops it (it will be sent again) when that takes too long. */
  stop: () => Promise<void>
}

const BATCH_CHARACTERS = 1_000_000
const IDLE_MS = 5000
const FIRST_PAUSE_MS = 250
const LAST_PAUSE_MS = 30_000
/** What a batch under way may still take when the server ends. */
const STOP_GRACE_MS = 3000

/** Hands waiting questions on, oldest first, one batch at a time, for as long as it takes. */
export const startDrainer = ({
  outgoing,
  send,
  log,
  isRush = () => false,
  onHandedOn = () => undefined,
  what = 'questions',
  clock = machineClock,
}: {
  outgoing: Outgoing
  send: SendBatch
  log: Log
  /** Whether people post so fast that handing on has to wait a little. */
  isRush?: () => boolean
  /** Called when some were handed on: others may wait for that. */
  onHandedOn?: () => void
  /** Said in the log. */
  what?: 'questions' | 'letters' | 'signals'
  clock?: Clock
}): Drainer => {
  const stopping = new AbortController()
  const dropping = new AbortController()
  const state: DrainerState = { reachable: null, lastAnswerAt: null }
  let failures = 0
  const pace = createPace()
  /** Smaller while a batch is looked through for what is refused. */
  let most = Infinity
  let wake: () => void = () => undefined

  const drainOnce = async (): Promise<number> => {
    const batch = outgoing.oldest({
      count: Math.min(most, pace.size()),
      characters: BATCH_CHARACTERS,
    })
    if (batch.length === 0) return 0
    const begin = clock.now()
    const answer = await send(batch, dropping.signal)
    state.lastAnswerAt = new Date().toISOString()
    const results = answer === 'refused' ? afterRefusal(batch) : concerning({ answer, batch })
    outgoing.settle(results)
    if (results.length > 0) onHandedOn()
    if (answer !== 'refused') {
      most = Infinity
      pace.note({ count: batch.length, milliseconds: clock.now() - begin })
    }
    const aside = results.filter(({ outcome }) => outcome === 'unreadable').length
    if (aside > 0) log('error', `${what} put aside: the CMS cannot read them`, { aside })
    if (results.length === 0 && answer !== 'refused')
      throw new Error('the CMS told nothing of them')
    return results.length
  }

  /** One bad question must not hold up the others: ever smaller batches find it, then it goes aside. */
  const afterRefusal = (batch: Waiting[]): IntakeResponse['results'] => {
    const [first] = batch
    most = Math.max(1, Math.floor(batch.length / 2))
    if (batch.length > 1 || first === undefined) return []
    return [{ reference: first.reference, outcome: 'unreadable' }]
  }

  const isOver = () => stopping.signal.aborted
  const waitForReceipts = receiptsFirst({ isRush, isOver, clock })
  const run = async () => {
    while (!isOver()) {
      let pause = IDLE_MS
      try {
        await waitForReceipts()
        await drainOnce()
        if (failures > 0) log('info', `${what} reach the CMS again`, { failures })
        failures = 0
        state.reachable = state.lastAnswerAt === null ? null : true
        if (outgoing.oldest({ count: 1, characters: 0 }).length > 0) continue
      } catch (error) {
        if (isOver()) return
        if (failures === 0) log('warn', `${what} wait: the CMS does not take them`, factsOf(error))
        state.reachable = false
        pause = backoff(failures)
        failures += 1
      }
      await rest(pause)
    }
  }

  /** Woken by a new question only when all is well: a CMS that is down is not asked at each post. */
  const rest = (milliseconds: number) => {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    wake = () => {
      if (failures === 0) resolve(undefined)
    }
    const pause = sleep(milliseconds, undefined, { signal: stopping.signal, ref: false })
    return Promise.race([promise, pause.catch(() => undefined)])
  }

  const finished = run()
  return {
    wake: () => {
      wake()
    },
    state: () => ({ ...state }),
    stop: async () => {
      stopping.abort()
      const grace = setTimeout(() => {
        dropping.abort()
      }, STOP_GRACE_MS)
      await finished
      clearTimeout(grace)
    },
  }
}

/** Doubles up to 30 s, spread over its upper half so that several servers do not knock together. */
const backoff = (failures: number): number => {
  const full = Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures)
  return full / 2 + Math.random() * (full / 2)
}

const concerning = ({
  answer,
  batch,
}: {
  answer: IntakeResponse['results']
  batch: Waiting[]
}): IntakeResponse['results'] => {
  const asked = new Set(batch.map(({ reference }) => reference))
  return answer.filter(({ reference }) => asked.has(reference))
}
