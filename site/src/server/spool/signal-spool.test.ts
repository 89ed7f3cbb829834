import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSignalSpool, type SignalSpool } from './signal-spool.ts'

let directory: string
let spool: SignalSpool
const NOW = Date.parse('2026-11-22T17:23:45.678Z')
const file = () => join(directory, 'spool', 'signals.sqlite')
const open = (more: Partial<Parameters<typeof openSignalSpool>[0]> = {}) =>
  openSignalSpool({ file: file(), limit: 10, now: () => NOW, ...more })

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'signals-'))
  spool = open()
})
afterEach(() => {
  spool.close()
  rmSync(directory, { recursive: true, force: true })
})

const waiting = () => spool.outgoing.oldest({ count: 10, characters: 1000 })

test('keeps a delivery once, in order, and over a restart', async () => {
  expect(await spool.accept({ reference: 'a', sealed: '1' })).toBe('created')
  expect(await spool.accept({ reference: 'b', sealed: '2' })).toBe('created')
  expect(await spool.accept({ reference: 'a', sealed: '3' })).toBe('repeated')
  spool.close()
  spool = open()
  expect(waiting()).toEqual([
    { reference: 'a', sealed: '1' },
    { reference: 'b', sealed: '2' },
  ])
})

test('forgets the text once the CMS has it, the rest later', async () => {
  await spool.accept({ reference: 'a', sealed: 'x' })
  spool.outgoing.settle([{ reference: 'a', outcome: 'created' }])
  expect(waiting()).toEqual([])
  expect(await spool.accept({ reference: 'a', sealed: 'x' })).toBe('repeated')
  spool.purge(NOW)
  expect(await spool.accept({ reference: 'a', sealed: 'x' })).toBe('created')
})

test('holds no hour', async () => {
  await spool.accept({ reference: 'a', sealed: 'x' })
  spool.outgoing.settle([{ reference: 'a', outcome: 'created' }])
  const database = new DatabaseSync(file(), { readOnly: true })
  const row = { ...database.prepare('SELECT received_at, sent_at FROM signal').get() }
  database.close()
  const day = Date.parse('2026-11-22T00:00:00Z')
  expect(row).toEqual({ received_at: day, sent_at: day })
})

test('says so when there is no room, by its own limit or on the disk', async () => {
  spool.close()
  spool = open({ limit: 2 })
  await spool.accept({ reference: 'a', sealed: 'x' })
  await spool.accept({ reference: 'b', sealed: 'x' })
  const full = { code: 'spool.full' }
  await expect(spool.accept({ reference: 'c', sealed: 'x' })).rejects.toMatchObject(full)
  spool.close()
  spool = open({ maxPages: 8 })
  const large = spool.accept({ reference: 'd', sealed: 'x'.repeat(100_000) })
  await expect(large).rejects.toMatchObject(full)
  expect(waiting()).toHaveLength(2)
})
