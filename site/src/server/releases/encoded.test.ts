import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { encoded } from './encoded.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-encoded-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('is compressed now when its kept form was swept and the content came back without it', async () => {
  const file = join(folder, 'page')
  const text = '<html>page</html>'
  writeFileSync(file, text)
  writeFileSync(`${file}.br`, 'kept')
  const served = {
    file,
    bytes: text.length,
    digest: 'a'.repeat(64),
    type: 'text/html',
    cacheControl: 'no-cache',
    isCompressed: true,
  }
  const kept = await encoded(served, 'br')
  expect((await kept.bytes()).toString()).toBe('kept')
  expect(await kept.size()).toBe(4)
  rmSync(`${file}.br`)
  const made = await encoded(served, 'br')
  expect(brotliDecompressSync(await made.bytes()).toString()).toBe(text)
  expect(made.tag).not.toBe(kept.tag)
})
