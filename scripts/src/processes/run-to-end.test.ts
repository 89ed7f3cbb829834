import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { identityOf, isAlive } from './identity.ts'
import { runToEnd } from './run-to-end.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos droits run '))
  file = join(folder, 'out.log')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const run = (program: string, signal?: AbortSignal) =>
  runToEnd({
    command: process.execPath,
    args: ['-e', program],
    cwd: folder,
    env: {},
    output: { file },
    signal,
  })

describe('a program run to its end', () => {
  it('answers its exit code and leaves what it printed in the log', async () => {
    expect(await run('console.log("one"); process.exit(3)')).toBe(3)
    expect(await run('console.log("two")')).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n')
  })

  it('never answers 0 when a signal ended it', async () => {
    expect(await run('process.kill(process.pid, "SIGKILL")')).toBeGreaterThan(0)
  })

  it('is ended, and not called finished, when it is aborted', async () => {
    const controller = new AbortController()
    const program = 'console.log(process.pid); setInterval(() => {}, 1000)'
    const ended = run(program, controller.signal)
    const pid = await vi.waitFor(() => {
      const found = Number(readFileSync(file, 'utf8'))
      if (!(found > 0)) throw new Error('not started yet')
      return found
    })
    const identity = identityOf(pid)
    if (identity === null) throw new Error('no such process')
    controller.abort()
    await expect(ended).rejects.toThrow()
    expect(isAlive(identity)).toBe(false)
  })

  it('fails when the program cannot be started', async () => {
    const options = { args: [], cwd: folder, env: {}, output: { file } }
    await expect(runToEnd({ ...options, command: join(folder, 'absent') })).rejects.toThrow()
  })
})
