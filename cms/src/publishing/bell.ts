import type { mongo } from 'mongoose'
import type { Payload } from 'payload'
import { rawCollection } from '../work/index.ts'

/** One stream of changes for everybody in this process who waits for a publication. */
type Bell = {
  listeners: Set<() => void>
  stream: mongo.ChangeStream | null
  /** No stream is to be had: who waits has to ask by themselves. */
  isBroken: boolean
  ready: Promise<void>
}

/** What one who waits hears of it. */
export type Listening = {
  /** Resolves when something has happened to the publications since it was asked last, at most after so long. */
  rung: (wait: { atMostMs: number; signal?: AbortSignal | undefined }) => Promise<void>
  isBroken: () => boolean
  leave: () => void
}

const bells = new WeakMap<Payload, Bell>()

/**
 * Begins to listen: what happens to the publications from now on is heard, whichever process does it.
 * `leave` is called at the end.
 */
export const listen = async (payload: Payload): Promise<Listening> => {
  const bell = bells.get(payload) ?? hang(payload)
  let isRung = false
  let wake = () => {}
  const ring = () => {
    isRung = true
    wake()
  }
  bell.listeners.add(ring)
  await bell.ready
  return {
    isBroken: () => bell.isBroken,
    rung: async ({ atMostMs, signal }) => {
      if (!isRung && signal?.aborted !== true)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(done, atMostMs)
          function done() {
            clearTimeout(timer)
            signal?.removeEventListener('abort', done)
            resolve()
          }
          signal?.addEventListener('abort', done)
          wake = done
        })
      isRung = false
    },
    leave: () => {
      bell.listeners.delete(ring)
      if (bell.listeners.size > 0) return
      if (bells.get(payload) === bell) bells.delete(payload)
      void bell.stream?.close().catch(() => {})
    },
  }
}

const hang = (payload: Payload): Bell => {
  const bell: Bell = {
    listeners: new Set(),
    stream: null,
    isBroken: false,
    ready: Promise.resolve(),
  }
  bells.set(payload, bell)
  bell.ready = openStream(payload).then(
    (stream) => {
      bell.stream = stream
      const ring = () => {
        for (const each of bell.listeners) each()
      }
      const breakDown = () => {
        bell.isBroken = true
        // Who comes next tries with another one.
        if (bells.get(payload) === bell) bells.delete(payload)
        ring()
      }
      stream.on('change', ring).on('error', breakDown).on('close', breakDown)
    },
    () => {
      bell.isBroken = true
    },
  )
  return bell
}

/** From this instant of the database on, however late the stream itself is opened there. */
const openStream = async (payload: Payload): Promise<mongo.ChangeStream> => {
  const answer = await payload.db.connection.db?.command({ ping: 1 })
  const startAtOperationTime = answer?.['operationTime'] as mongo.Timestamp
  const appearing = { $match: { operationType: { $in: ['insert', 'update', 'replace'] } } }
  return rawCollection(payload, 'publications').watch([appearing, { $project: { _id: 1 } }], {
    startAtOperationTime,
  })
}
