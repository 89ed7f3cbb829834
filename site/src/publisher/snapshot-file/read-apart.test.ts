import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../../test/fixture.ts'
import { wholeGuide } from '../../content/index.ts'
import { readSnapshotApart, readSnapshotFile } from './index.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-reading-'))
  file = join(folder, 'instantane.json')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const readApart = (signal = new AbortController().signal) =>
  readSnapshotApart({ file, releasesDir: join(folder, 'releases'), signal })

describe('a snapshot that another thread reads', () => {
  it('is the one that this thread would have read', async () => {
    writeFileSync(file, JSON.stringify(fixtureSnapshot()))
    const { guides, ...rest } = await readApart()
    const { guides: whole, ...others } = await readSnapshotFile(file)
    expect(rest).toEqual(others)
    expect(guides.map(wholeGuide)).toEqual(whole)
  })

  it('says what is wrong as this thread would', async () => {
    await expect(readApart()).rejects.toMatchObject({ code: 'publisher.file' })
    writeFileSync(file, '{')
    await expect(readApart()).rejects.toMatchObject({ code: 'publisher.file' })
    writeFileSync(file, '{}')
    await expect(readApart()).rejects.toMatchObject({ code: 'snapshot.invalid' })
    writeFileSync(
      file,
      JSON.stringify({ ...fixtureSnapshot(), lang: 'fr', digest: '0'.repeat(64) }),
    )
    await expect(readApart()).rejects.toMatchObject({ code: 'snapshot.digest' })
  })

  it('is read no further once nobody wants it', async () => {
    writeFileSync(file, JSON.stringify(fixtureSnapshot()))
    const isUnwanted = readApart(AbortSignal.abort())
    await expect(isUnwanted).rejects.toMatchObject({ code: 'release.interrupted' })
  })
})
