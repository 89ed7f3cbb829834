import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { erasedFile, erasedIds } from './erased-list.ts'
import { addLine } from './add-line.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-line-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const BLOCK = 512

/** In a process whose files may grow to one block only: as on a full disk, a part of the line fits. */
const addOnFullDisk = (given: { file: string; line: string }) => {
  const module = join(import.meta.dirname, 'add-line.ts')
  const program = `(await import(${JSON.stringify(module)})).addLine(${JSON.stringify(given)})`
  const limited = ['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath]
  return promisify(execFile)('sh', [...limited, '--input-type=module', '-e', program])
}

describe('a line of a list', () => {
  it('that does not fit whole on a full disk is refused, and hides none that comes after', async () => {
    const file = erasedFile(folder)
    const [before, cut, after] = ['a', 'b', 'c'].map((letter) => letter.repeat(24))
    addLine({ file, line: before ?? '' })
    const filler = `${readFileSync(file, 'utf8')}${'x'.repeat(BLOCK - 36)}\n`
    writeFileSync(file, filler)
    await expect(addOnFullDisk({ file, line: cut ?? '' })).rejects.toThrow('EFBIG')
    expect(readFileSync(file, 'utf8').length).toBe(BLOCK)
    addLine({ file, line: after ?? '' })
    expect(erasedIds(file)).toEqual([before, after])
  })
})
