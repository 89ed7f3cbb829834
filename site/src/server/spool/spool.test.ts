import { generateSealingKeys, open, seal } from '@infos-droits/shared/crypto'
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporary } from '../../../test/test-site.ts'
import { openSpool, type Spool, type Submission } from './spool.ts'

const keys = generateSealingKeys()
const DAY_MS = 24 * 3600 * 1000

let place: ReturnType<typeof temporary>
let spool: Spool
let clock = Date.UTC(2026, 10, 22)

const start = (options: { limit?: number; maxPages?: number } = {}) =>
  openSpool({ file: join(place.directory, 'q.sqlite'), limit: 1000, now: () => clock, ...options })

beforeEach(() => {
  clock = Date.UTC(2026, 10, 22)
  place = temporary('spool')
  spool = start()
})
afterEach(() => {
  spool.close()
  place.remove()
})

const submission = (name: string, changes: Partial<Submission> = {}): Submission => ({
  nonceId: `nonce-${name}`,
  token: `token-${name}`,
  formHash: `form-${name}`,
  contentHash: `content-${name}`,
  channel: 'email',
  hasCode: true,
  seal: ({ reference, receivedAt }) =>
    seal({
      publicKey: keys.publicKey,
      text: JSON.stringify({ reference, receivedAt, secret: `mot-secret-${name}` }),
      context: `question:${reference}`,
    }),
  ...changes,
})

const accept = async (given: Submission) => {
  const accepted = await spool.accept(given)
  if (accepted.outcome === 'otherText') throw new Error('not kept')
  return accepted
}

const ALL = { count: 1000, characters: 10_000_000 }

test('only this system account may read the questions, also where others could before', () => {
  const rights = (path: string) => (statSync(path).mode & 0o777).toString(8)
  spool.close()
  chmodSync(place.directory, 0o755)
  chmodSync(join(place.directory, 'q.sqlite'), 0o644)
  spool = start()
  expect(rights(place.directory)).toBe('700')
  const files = readdirSync(place.directory)
  expect(files).toContain('q.sqlite-wal')
  for (const file of files)
    expect([file, rights(join(place.directory, file))]).toEqual([file, '600'])
})

test('questions wait in the order they came and open with the private key only', async () => {
  const accepted = await Promise.all(['a', 'b', 'c'].map((name) => accept(submission(name))))
  const waiting = spool.outgoing.oldest(ALL)
  expect(waiting.map((item) => item.reference)).toEqual(accepted.map((item) => item.reference))
  const texts = waiting.map(({ reference, sealed }) =>
    open({ privateKey: keys.privateKey, sealed, context: `question:${reference}` }),
  )
  expect(texts.map((text) => (JSON.parse(text) as { secret: string }).secret)).toEqual([
    'mot-secret-a',
    'mot-secret-b',
    'mot-secret-c',
  ])
})

test('no word of a question, no token and no code is in any file on disk', async () => {
  await Promise.all(['a', 'b'].map((name) => accept(submission(name))))
  const names = readdirSync(place.directory)
  expect(names.length).toBeGreaterThan(1)
  const bytes = Buffer.concat(names.map((name) => readFileSync(join(place.directory, name))))
  expect(bytes.includes('content-a')).toBe(true)
  for (const secret of ['mot-secret', 'token-a']) expect(bytes.includes(secret)).toBe(false)
})

test('the spool writes ahead and waits for the disk at each commit', () => {
  const database = new DatabaseSync(join(place.directory, 'q.sqlite'))
  expect(database.prepare('PRAGMA journal_mode').get()?.['journal_mode']).toBe('wal')
  database.close()
})

test('many questions at once share few transactions and all have references of their own', async () => {
  const names = Array.from({ length: 300 }, (_, index) => String(index))
  const accepted = await Promise.all(names.map((name) => accept(submission(name))))
  expect(new Set(accepted.map((item) => item.reference)).size).toBe(300)
  expect(spool.outgoing.counts().waiting).toBe(300)
})

test('one question of a group that is refused leaves the others alone', async () => {
  spool.close()
  spool = start({ limit: 2 })
  const results = await Promise.allSettled(
    ['a', 'b', 'c', 'd'].map((name) => spool.accept(submission(name))),
  )
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ])
  expect(spool.outgoing.counts().waiting).toBe(2)
})

describe('a full disk', () => {
  test('refuses every question of the group with one code and keeps none of them', async () => {
    spool.close()
    spool = start({ maxPages: 30 })
    const big = (name: string) => submission(name, { seal: () => 'x'.repeat(20_000) })
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => spool.accept(big(String(index)))),
    )
    for (const result of results)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'spool.full' } })
    expect(spool.outgoing.counts().waiting).toBe(0)
    expect(spool.isWritable()).toBe(false)
  })

  test('takes questions again once the CMS has emptied the spool', async () => {
    spool.close()
    spool = start({ maxPages: 40 })
    const big = (name: string) => submission(name, { seal: () => 'x'.repeat(12_000) })
    let kept = 0
    for (;;) {
      const given = big(String(kept))
      if ((await spool.accept(given).catch(() => null)) === null) break
      kept += 1
    }
    expect(kept).toBeGreaterThan(2)
    const results = spool.outgoing
      .oldest(ALL)
      .map(({ reference }) => ({ reference, outcome: 'created' as const }))
    spool.outgoing.settle(results)
    await accept(big('afterwards'))
    expect(spool.isWritable()).toBe(true)
  })
})

describe('what the CMS made of a question', () => {
  test('deletes the sealed text when it has it, keeps it aside when it cannot be read', async () => {
    const [first, second, third] = await Promise.all(
      ['a', 'b', 'c'].map((name) => accept(submission(name))),
    )
    spool.outgoing.settle([
      { reference: first?.reference ?? '', outcome: 'created' },
      { reference: second?.reference ?? '', outcome: 'unreadable' },
    ])
    expect(spool.outgoing.counts()).toMatchObject({ waiting: 1, aside: 1 })
    expect(spool.outgoing.oldest(ALL).map((item) => item.reference)).toEqual([third?.reference])
    expect(spool.outgoing.retryAside()).toBe(1)
    expect(spool.outgoing.oldest(ALL).map((item) => item.reference)).toEqual([
      second?.reference,
      third?.reference,
    ])
  })

  test('keeps the receipt and the same-question rule until it is purged', async () => {
    const { reference } = await accept(submission('a'))
    spool.outgoing.settle([{ reference, outcome: 'created' }])
    clock += 12 * 3600 * 1000
    expect(spool.receipts.peek('token-a')?.reference).toBe(reference)
    const again = await accept(submission('a', { nonceId: 'nonce-2', token: 'token-2' }))
    expect(again).toMatchObject({ outcome: 'repeated', reference })
    clock += 31 * DAY_MS
    spool.purge(clock - 30 * DAY_MS)
    expect(spool.receipts.peek('token-a')).toBeNull()
  })

  test('never purges what waits or was put aside', async () => {
    const [first] = await Promise.all(['a', 'b'].map((name) => accept(submission(name))))
    spool.outgoing.settle([{ reference: first?.reference ?? '', outcome: 'unreadable' }])
    spool.purge(clock + 365 * DAY_MS)
    expect(spool.outgoing.counts()).toMatchObject({ waiting: 1, aside: 1 })
  })
})

test('the same contact and text a day later is a new question', async () => {
  const first = await accept(submission('a'))
  clock += DAY_MS + 1000
  const second = await accept(submission('a', { nonceId: 'nonce-2', token: 'token-2' }))
  expect(second.outcome).toBe('created')
  expect(second.reference).not.toBe(first.reference)
})

test('a batch is bounded in size but always holds one question', async () => {
  const big = { seal: () => 'x'.repeat(1000) }
  await Promise.all(['a', 'b', 'c'].map((name) => accept(submission(name, big))))
  expect(spool.outgoing.oldest({ count: 20, characters: 2500 })).toHaveLength(2)
  expect(spool.outgoing.oldest({ count: 20, characters: 10 })).toHaveLength(1)
  expect(spool.outgoing.oldest({ count: 2, characters: 1e9 })).toHaveLength(2)
})

test('what was accepted is there when the file is opened again', async () => {
  const { reference } = await accept(submission('a'))
  expect(spool.receipts.open('token-a')?.mayShowCode).toBe(true)
  spool.close()
  spool = start()
  expect(spool.outgoing.oldest(ALL).map((item) => item.reference)).toEqual([reference])
  expect(spool.receipts.open('token-a')?.mayShowCode).toBe(false)
})
