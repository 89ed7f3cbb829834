import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rotateLog, tailLog } from './logs.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-logs-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('logs', () => {
  it('are put aside at each start, the last three kept', () => {
    const file = join(folder, 'logs', 'cms.log')
    for (const run of ['a', 'b', 'c', 'd', 'e']) {
      rotateLog(file)
      writeFileSync(file, run)
    }
    rotateLog(file)
    expect(existsSync(file)).toBe(false)
    expect(['1', '2', '3'].map((age) => readFileSync(`${file}.${age}`, 'utf8'))).toEqual([
      'e',
      'd',
      'c',
    ])
    expect(existsSync(`${file}.4`)).toBe(false)
  })

  it('show their last lines that say something', () => {
    const file = join(folder, 'x.log')
    writeFileSync(file, 'one\n\ntwo\nthree\n\n')
    expect(tailLog({ file, lines: 2 })).toBe('two\nthree')
    expect(tailLog({ file: join(folder, 'absent.log') })).toBe('')
  })
})
