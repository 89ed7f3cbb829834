import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

let root: string
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
const print = () => fingerprint({ root, paths: ['src', 'lock.yaml', 'not-there'] })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'infos-droits-print-'))
  write('src/a.ts', 'a')
  write('src/deep/b.ts', 'b')
  write('lock.yaml', 'lock')
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('the fingerprint of sources', () => {
  it.each([
    ['a changed file', () => write('src/deep/b.ts', 'changed')],
    ['a new file', () => write('src/c.ts', '')],
    ['a changed lockfile', () => write('lock.yaml', 'other')],
    [
      'a renamed file',
      () => {
        rmSync(join(root, 'src/a.ts'))
        write('src/z.ts', 'a')
      },
    ],
  ])('changes with %s', (_, change) => {
    const before = print()
    change()
    expect(print()).not.toBe(before)
  })

  it('does not change with tests, build results or files outside', () => {
    const before = print()
    write('src/a.test.ts', 'test')
    write('src/node_modules/x/index.js', 'dependency')
    write('src/.astro/types.d.ts', 'made')
    write('README.md', 'words')
    expect(print()).toBe(before)
  })
})
