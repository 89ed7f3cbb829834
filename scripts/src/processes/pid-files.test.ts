import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identityOf, isAlive } from './identity.ts'
import { endOrphans, readPidFile } from './pid-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-pids-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('what an earlier start left behind', () => {
  it('is left alone when the number belongs to another process now', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      detached: true,
    })
    const identity = identityOf(stranger.pid ?? 0)
    if (identity === null) throw new Error('no such process')
    const file = join(folder, 'cms.json')
    writeFileSync(file, JSON.stringify({ ...identity, startedAt: 'long ago' }))
    expect(await endOrphans(folder)).toEqual([])
    expect(isAlive(identity)).toBe(true)
    expect(existsSync(file)).toBe(false)
    stranger.kill('SIGKILL')
  })

  it('may be a file cut short by a crash, which names nothing', async () => {
    const file = join(folder, 'site.json')
    writeFileSync(file, '{"pid": 1')
    expect(readPidFile(file)).toBeNull()
    expect(await endOrphans(folder)).toEqual([])
    expect(existsSync(file)).toBe(false)
  })
})
