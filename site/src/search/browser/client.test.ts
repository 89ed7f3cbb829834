import type { SearchAnswer } from '@infos-droits/shared/search'
import { describe, expect, it } from 'vitest'
import { startClient, type WorkerLike } from './client.ts'
import type { FromWorker, ToWorker } from './messages.ts'

const answer = { hits: [] } as unknown as SearchAnswer

/** A worker that says what it is told to say. */
const standIn = () => {
  const sent: ToWorker[] = []
  const listeners: Record<string, ((event: unknown) => void)[]> = {}
  let started = 0
  const makeWorker = () => {
    started += 1
    return {
      postMessage: (message: ToWorker) => sent.push(message),
      addEventListener: (type: string, listen: (event: unknown) => void) => {
        listeners[type] = [...(listeners[type] ?? []), listen]
      },
      terminate: () => undefined,
    } as unknown as WorkerLike
  }
  const say = (data: FromWorker) => {
    for (const listen of listeners['message'] ?? []) listen({ data })
  }
  /** Answers the question sent last. */
  const reply = () => {
    const last = sent.findLast((message) => message.kind === 'ask')
    if (last !== undefined) say({ kind: 'answer', turn: last.turn, answer, isBare: false })
  }
  const crash = () => {
    for (const listen of listeners['error'] ?? []) listen({})
  }
  return { sent, makeWorker, say, reply, crash, started: () => started }
}

const asked = (sent: ToWorker[]) =>
  sent.flatMap((message) => (message.kind === 'ask' ? [message.query.text] : []))

const clientOver = (worker: ReturnType<typeof standIn>, retryMs = 0) => {
  const shown: string[] = []
  let failures = 0
  const client = startClient({
    limit: 10,
    retryMs,
    makeWorker: worker.makeWorker,
    onAnswer: ({ query }) => shown.push(query.text),
    onFailed: () => (failures += 1),
  })
  return {
    ...client,
    say: (text: string) => client.ask({ text, facets: {} }),
    shown,
    failures: () => failures,
  }
}

describe('startClient', () => {
  it('asks once what is asked ahead of its letter and then with it', () => {
    const worker = standIn()
    const client = clientOver(worker)
    client.say('loyer')
    client.say('loyer')
    worker.reply()
    expect(asked(worker.sent)).toEqual(['loyer'])
    expect(client.shown).toEqual(['loyer'])
  })

  it('asks what was typed when it is not what was foreseen', () => {
    const worker = standIn()
    const client = clientOver(worker)
    client.say('loyee')
    client.say('loyer')
    worker.reply()
    worker.reply()
    expect(client.shown).toEqual(['loyer'])
  })

  it('starts no worker before it is needed, and one only', () => {
    const worker = standIn()
    const client = clientOver(worker)
    expect(worker.started()).toBe(0)
    client.prepare()
    client.say('loyer')
    expect(worker.started()).toBe(1)
  })

  it('of what is typed while it waits asks the last only, and shows no answer that is past', () => {
    const worker = standIn()
    const client = clientOver(worker)
    for (const text of ['l', 'lo', 'loy', 'loyer']) client.say(text)
    expect(asked(worker.sent)).toEqual(['l'])
    worker.reply()
    expect(asked(worker.sent)).toEqual(['l', 'loyer'])
    expect(client.shown).toEqual([])
    worker.reply()
    expect(client.shown).toEqual(['loyer'])
  })

  it('shows nothing any more once the question is dropped', () => {
    const worker = standIn()
    const client = clientOver(worker)
    client.say('loyer')
    client.drop()
    worker.reply()
    expect(client.shown).toEqual([])
    client.say('caf')
    worker.reply()
    expect(client.shown).toEqual(['caf'])
  })

  it('does not try at each key while there is no network', () => {
    const worker = standIn()
    const client = clientOver(worker, 60_000)
    client.say('loyer')
    worker.say({ kind: 'failed' })
    for (const text of ['c', 'ca', 'caf']) client.say(text)
    expect(worker.started()).toBe(1)
  })

  it('tells of a failure once, and begins anew with the next question', () => {
    const worker = standIn()
    const client = clientOver(worker)
    client.say('loyer')
    worker.say({ kind: 'failed' })
    expect(client.failures()).toBe(1)
    client.say('caf')
    expect(worker.started()).toBe(2)
    worker.crash()
    expect(client.failures()).toBeGreaterThan(1)
  })
})
