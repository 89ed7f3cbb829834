import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordApart } from '../../src/privacy/index.ts'
import { verifyLog } from '../../src/privacy/verify.ts'
import { bootPayload } from '../boot.ts'

const EACH = 25
let payload: Payload
beforeAll(async () => {
  payload = await bootPayload('at-once')
})
afterAll(() => payload.destroy())

/** Another process on the same database, ready to write as many lines. */
const other = async () => {
  const script = path.join(import.meta.dirname, 'append-lines.ts')
  const child = spawn(process.execPath, [script, String(EACH), 'other'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: process.env,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complained += String(chunk)
  })
  const over = once(child, 'exit') as Promise<[number | null]>
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk)
      if (said.includes('ready')) resolve()
    })
    void over.then(() => {
      reject(new Error(`the other process ended: ${complained}`))
    })
  })
  return {
    go: () => child.stdin.write('go\n'),
    over: over.then(([code]) => ({ code, complained })),
  }
}

it('fifty lines at once from two processes: none is lost, and the chain holds', async () => {
  const beside = await other()
  beside.go()
  await Promise.all(
    Array.from({ length: EACH }, (_, at) =>
      recordApart(payload, {
        event: 'settings_changed',
        userId: null,
        subject: `ours ${String(at)}`,
      }),
    ),
  )
  expect(await beside.over).toMatchObject({ code: 0 })
  const { docs } = await payload.find({
    collection: 'accessLog',
    where: { event: { equals: 'settings_changed' } },
    sort: 'seq',
    pagination: false,
    depth: 0,
  })
  const subjects = docs.map(({ subject }) => subject ?? '')
  const expected = ['ours', 'other'].flatMap((name) =>
    Array.from({ length: EACH }, (_, at) => `${name} ${String(at)}`),
  )
  expect(subjects.toSorted()).toEqual(expected.toSorted())
  // They did run at the same time: neither waited for the other to be done.
  const isMixed = subjects.slice(0, EACH).some((subject) => subject.startsWith('other'))
  expect(isMixed).toBe(true)
  const { broken } = await verifyLog(payload)
  expect(broken).toBeNull()
}, 120_000)
