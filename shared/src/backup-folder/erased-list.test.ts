import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { erasedFile, erasedIds, erasedIn, mergeErased, newestErased } from './erased-list.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-list-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('a list of erasures', () => {
  it('is empty only where there is none: one that cannot be looked at tells of nobody knows whom', () => {
    const own = erasedFile(folder)
    const into = join(folder, 'beside.txt')
    expect(erasedIn(own)).toEqual([])
    expect(newestErased([own])).toBeNull()
    // A file where its folder was (ENOTDIR), then a folder in its place (EISDIR).
    writeFileSync(join(folder, 'erased'), '')
    expect(() => newestErased([own])).toThrow(own)
    expect(() => mergeErased({ from: [own], into })).toThrow(own)
    rmSync(join(folder, 'erased'))
    mkdirSync(own, { recursive: true })
    expect(() => erasedIds(own)).toThrow('Rendez-la lisible')
    expect(() => mergeErased({ from: [own], into })).toThrow(own)
    expect(() => erasedIds(into)).not.toThrow()
  })
})
