import type { Guide } from '@infos-droits/shared'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../../test/fixture.ts'
import { wholeGuide } from '../../content/index.ts'
import { keepPart } from './keep-snapshot.ts'
import { keepGuides, leanFromKept, leanSnapshot } from './lean-snapshot.ts'
import { openObjects, type Objects } from './objects.ts'

const snapshot = fixtureSnapshot()
let releasesDir: string
let objects: Objects
beforeEach(() => {
  releasesDir = mkdtempSync(join(tmpdir(), 'infos-droits-lean-'))
  objects = openObjects(releasesDir)
})
afterEach(() => {
  rmSync(releasesDir, { recursive: true, force: true })
})

const firstOf = ([guide]: Guide[]): Guide => {
  if (guide === undefined) throw new Error('no guide')
  return guide
}

describe('a snapshot whose guides are read when they are needed', () => {
  it('reads a guide from memory until it is kept, and from where it is kept after', () => {
    const lean = firstOf(leanSnapshot(snapshot, objects).guides)
    expect(wholeGuide(lean)).toBe(snapshot.guides[0])
    keepPart(lean, objects)
    expect(wholeGuide(lean)).not.toBe(snapshot.guides[0])
    expect(wholeGuide(lean)).toEqual(snapshot.guides[0])
  })

  it('is the same once it is so', () => {
    const lean = leanSnapshot(snapshot, objects)
    expect(leanSnapshot(lean, objects).guides).toEqual(lean.guides)
    expect(leanSnapshot(lean, objects).guides[0]).toBe(lean.guides[0])
  })

  it('can be sent to another thread once its guides are kept', () => {
    const sent = structuredClone(keepGuides(snapshot, objects))
    expect(sent.snapshot.guides.flatMap(({ steps }) => steps)).toEqual([])
    const received = leanFromKept(sent, openObjects(releasesDir))
    expect(received.guides.map(wholeGuide)).toEqual(snapshot.guides)
    expect(received.guides.map(({ steps }) => steps)).toEqual(
      snapshot.guides.map(({ steps }) => steps),
    )
    const kept = received.guides.map((guide) => keepPart(guide, objects))
    expect(kept).toEqual(sent.kept)
  })
})
