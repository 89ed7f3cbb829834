import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { identityOf, isAlive } from './identity.ts'
import { endOrphans, readPidFile } from './pid-files.ts'
import { supervise, type ProcessEvent, type SupervisedProcess } from './supervise.ts'

/** Starts a child of its own, as servers do, and ignores nothing. */
const PROGRAM = `
  const { spawn } = require('node:child_process')
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  console.log('child ' + child.pid)
  setInterval(() => {}, 1000)
`

let folder: string
let events: ProcessEvent[]
let supervised: SupervisedProcess

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-supervise-'))
  events = []
  supervised = superviseProgram(PROGRAM)
})

afterEach(async () => {
  await supervised.halt()
  rmSync(folder, { recursive: true, force: true })
})

const superviseProgram = (program: string) =>
  supervise({
    spec: {
      name: 'sample',
      command: process.execPath,
      args: ['-e', program],
      cwd: folder,
      env: {},
      logFile: join(folder, 'sample.log'),
      pidFile: join(folder, 'run', 'sample.json'),
      graceMs: 2_000,
    },
    onEvent: (event) => events.push(event),
  })

const log = () => readFileSync(join(folder, 'sample.log'), 'utf8')
const livingIdentity = (pid: number | null) => {
  const identity = identityOf(pid ?? 0)
  if (identity === null) throw new Error('no such process')
  return identity
}
const children = () =>
  vi.waitFor(() => {
    const pids = [...log().matchAll(/child (\d+)/g)].map((match) => Number(match[1]))
    if (pids.length === 0) throw new Error('no child yet')
    return pids
  })

describe('a supervised process', () => {
  it('comes back after kill -9, and says so', async () => {
    supervised.launch()
    const first = supervised.pid
    supervised.kill('SIGKILL')
    await vi.waitFor(() => {
      expect(events.map((event) => event.kind)).toEqual(['died', 'restarted'])
    }, 5_000)
    expect(supervised.pid).not.toBe(first)
    expect(supervised.deaths).toBe(1)
  })

  it('takes its own children with it when it dies', async () => {
    supervised.launch()
    const [child = 0] = await children()
    const identity = livingIdentity(child)
    supervised.kill('SIGTERM')
    await vi.waitFor(() => {
      expect(isAlive(identity)).toBe(false)
    })
  })

  it('stays down once it is halted, with no process left and no event', async () => {
    supervised.launch()
    const [child = 0] = await children()
    const identities = [livingIdentity(supervised.pid), livingIdentity(child)]
    await supervised.halt()
    await vi.waitFor(() => {
      expect(identities.map(isAlive)).toEqual([false, false])
    })
    expect(supervised.pid).toBeNull()
    expect(events).toEqual([])
  })

  it('is told of as down once it is halted, however late this process hears of the death', async () => {
    supervised.launch()
    await children()
    // Too busy to hear of it at once, and timers come first then.
    await setImmediate()
    const halted = supervised.halt()
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    await halted
    expect(supervised.pid).toBeNull()
    supervised.launch()
    expect(supervised.pid).not.toBeNull()
    expect(events).toEqual([])
  })

  it('is ended with SIGKILL when it does not listen', async () => {
    supervised = superviseProgram(
      `process.on('SIGTERM', () => {}); console.log('child 0'); setInterval(() => {}, 1000)`,
    )
    supervised.launch()
    await children()
    const identity = livingIdentity(supervised.pid)
    await supervised.halt()
    expect(isAlive(identity)).toBe(false)
  })

  it('is found by its pid file and ended by a later start', async () => {
    supervised.launch()
    const identity = livingIdentity(supervised.pid)
    expect(readPidFile(join(folder, 'run', 'sample.json'))).toEqual(identity)
    // As if the supervisor had been killed: nobody brings it back.
    const ended = endOrphans(join(folder, 'run'))
    const halted = supervised.halt()
    expect(await ended).toEqual(['sample'])
    await halted
    expect(isAlive(identity)).toBe(false)
  })

  it('retries a program that does not exist instead of throwing', async () => {
    supervised = supervise({
      spec: {
        name: 'absent',
        command: join(folder, 'absent'),
        args: [],
        cwd: folder,
        env: {},
        logFile: join(folder, 'absent.log'),
        pidFile: join(folder, 'run', 'absent.json'),
        graceMs: 1_000,
      },
      onEvent: (event) => events.push(event),
    })
    supervised.launch()
    await vi.waitFor(() => {
      expect(supervised.deaths).toBeGreaterThanOrEqual(2)
    }, 5_000)
  })
})
