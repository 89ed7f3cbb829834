import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { identityOf, isAlive, parseStat } from './identity.ts'

describe('the identity of a process', () => {
  it('is read past a name with spaces and parentheses', () => {
    const fields = Array.from({ length: 30 }, (_, index) => String(index + 4)).join(' ')
    expect(parseStat(`12 (a (b) c) S ${fields}`)).toEqual({ state: 'S', start: '22' })
    expect(parseStat('')).toBeNull()
  })

  it('holds while the process lives and no longer', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const identity = identityOf(child.pid ?? 0)
    if (identity === null) throw new Error('the child has no identity')
    expect(isAlive(identity)).toBe(true)
    expect(isAlive({ ...identity, startedAt: 'another start' })).toBe(false)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isAlive(identity)).toBe(false)
  })
})
