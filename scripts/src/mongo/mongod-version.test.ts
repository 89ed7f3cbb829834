import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkMongod, parseMongodVersion } from './mongod-version.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-mongod-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const program = (script: string) => {
  const path = join(folder, 'mongod')
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return path
}

describe('a mongod program', () => {
  it('tells its version', async () => {
    expect(parseMongodVersion('db version v7.0.28\nBuild Info: {}')).toBe('7.0.28')
    expect(await checkMongod(program('echo "db version v6.0.5"'))).toEqual({ version: '6.0.5' })
  })

  it('is not used when it is too old for transactions as they are used here', async () => {
    const checked = await checkMongod(program('echo "db version v4.2.1"'))
    expect(checked).toEqual({ problem: expect.stringContaining('4.2.1') as string })
  })

  it('is not used when it does not run here, and the reason is told', async () => {
    const checked = await checkMongod(program('echo "libcurl.so.4: not found" >&2; exit 127'))
    expect(checked).toEqual({ problem: expect.stringContaining('libcurl.so.4') as string })
    expect(await checkMongod(join(folder, 'absent'))).toHaveProperty('problem')
  })
})
