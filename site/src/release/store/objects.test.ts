import { objectFile } from '@infos-droits/shared/releases'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openObjects } from './objects.ts'

let releasesDir: string
beforeEach(() => {
  releasesDir = mkdtempSync(join(tmpdir(), 'infos-droits-objects-'))
})
afterEach(() => {
  rmSync(releasesDir, { recursive: true, force: true })
})

const fileOf = (sha256: string) => objectFile(releasesDir, sha256)

describe('the contents of releases', () => {
  it('are kept once under the name that their bytes give', () => {
    const stored = openObjects(releasesDir).put('été')
    const { ino } = statSync(fileOf(stored.sha256))
    expect(stored.bytes).toBe(5)
    expect(openObjects(releasesDir).put(Buffer.from('été'))).toEqual(stored)
    expect(statSync(fileOf(stored.sha256)).ino).toBe(ino)
    expect(openObjects(releasesDir).read(stored.sha256)?.toString()).toBe('été')
  })

  it('are written anew where a crash left the beginning of one', () => {
    const stored = openObjects(releasesDir).put('tout le texte')
    truncateSync(fileOf(stored.sha256), 4)
    const after = openObjects(releasesDir)
    expect(after.has(stored)).toBe(false)
    expect(after.read(stored.sha256)).toBeNull()
    expect(after.put('tout le texte')).toEqual(stored)
    expect(readFileSync(fileOf(stored.sha256), 'utf8')).toBe('tout le texte')
  })

  it('are written anew when whoever knows better says so', () => {
    const objects = openObjects(releasesDir)
    const stored = objects.put('image')
    writeFileSync(fileOf(stored.sha256), 'autre')
    expect(objects.read(stored.sha256)).toBeNull()
    expect(objects.replace(Buffer.from('image'))).toEqual(stored)
    expect(objects.read(stored.sha256)?.toString()).toBe('image')
  })

  it('fail aloud when they cannot be kept', () => {
    writeFileSync(join(releasesDir, 'objects'), 'not a folder')
    expect(() => openObjects(releasesDir).put('texte')).toThrow()
  })
})
