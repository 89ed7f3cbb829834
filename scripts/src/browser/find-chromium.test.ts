import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChromium } from './index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-browser-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the browser of this machine', () => {
  it('is found by its known names on PATH', () => {
    const path = join(folder, 'chromium-browser')
    writeFileSync(path, '')
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(path)
  })

  it('is the one that CHROMIUM_PATH names, and no other', () => {
    writeFileSync(join(folder, 'chromium'), '')
    const named = join(folder, 'mine')
    expect(() => findChromium({ PATH: folder, CHROMIUM_PATH: named })).toThrow(/CHROMIUM_PATH/)
    writeFileSync(named, '')
    expect(findChromium({ PATH: folder, CHROMIUM_PATH: named })).toBe(named)
  })

  it('missing, is told with how to get one', () => {
    expect(() => findChromium({ PATH: folder })).toThrow(/apt-get install chromium/)
  })
})
