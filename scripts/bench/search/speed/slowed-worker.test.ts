import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { slowedWorker } from './slowed-worker.ts'

const read = () => Promise.resolve()

/** A worker’s world whose clock moves by a millisecond each time it is looked at. */
const makeScope = () => {
  let now = 0
  const listeners: (() => void)[] = []
  const posted: { kind: string; at: number }[] = []
  const scope = {
    performance: { now: () => (now += 1) },
    MessageChannel,
    Response: { prototype: { arrayBuffer: read, json: read, text: read } },
    setTimeout,
    addEventListener: (_: string, listen: () => void) => listeners.push(listen),
    postMessage: ({ kind }: { kind: string }) => posted.push({ kind, at: now }),
    /** What the script of the worker does for 100 ms. */
    work: () => (now += 100),
  }
  return { scope, listeners, posted, now: () => now }
}

const SCRIPT = `addEventListener('message', () => { work(); postMessage({ kind: KIND }) })`

const answerAfter = ({ factor, kind }: { factor: number; kind: string }): number => {
  const { scope, listeners, posted, now } = makeScope()
  const script = SCRIPT.replace('KIND', `'${kind}'`)
  runInContext(slowedWorker({ script, factor }), createContext(scope))
  const begin = now()
  for (const listen of listeners) listen()
  return (posted[0]?.at ?? Number.NaN) - begin
}

describe('a slowed worker', () => {
  it('answers after that many times the work', () => {
    expect(answerAfter({ factor: 4, kind: 'answer' })).toBeGreaterThan(395)
    expect(answerAfter({ factor: 4, kind: 'answer' })).toBeLessThan(430)
  })

  it('is as quick as it is when not slowed, and for what is no answer', () => {
    expect(answerAfter({ factor: 1, kind: 'answer' })).toBeLessThan(115)
    expect(answerAfter({ factor: 4, kind: 'excerpt' })).toBeLessThan(115)
  })
})
