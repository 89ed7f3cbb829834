import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdLock } from './index.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

const hold = (waitMs = 0) =>
  holdLock({ file: join(directory, 'x.lock'), waitMs, code: 'test.taken', message: 'pris' })

test('a lock is held by one at a time and can be taken again once released', async () => {
  const first = await hold()
  await expect(hold()).rejects.toMatchObject({ code: 'test.taken' })
  first.release()
  const second = await hold()
  second.release()
})

test('a lock held by a process that is killed is free again', async () => {
  const script = `
    import { holdLock } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
    await holdLock({ file: ${JSON.stringify(join(directory, 'x.lock'))}, waitMs: 0, code: 'a.b', message: '' })
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await expect(hold()).rejects.toMatchObject({ code: 'test.taken' })
  child.kill('SIGKILL')
  await once(child, 'exit')
  const lock = await hold(1000)
  lock.release()
})
