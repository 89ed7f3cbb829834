import type { ServedGuides } from '@infos-droits/shared/releases'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../../test/fixture.ts'
import { lightGuide, makeContent, type SiteContent } from '../../content/index.ts'
import { openObjects, type Objects, type Stored } from './objects.ts'
import { keepServedContent, servedContentReader } from './served-content.ts'

const content = makeContent({ snapshot: fixtureSnapshot(), siteUrl: 'https://exemple.test' })
const guideAt = (place: number) => {
  const [model] = content.guides
  if (model === undefined) throw new Error('no guide')
  return { ...model, id: `guide-${String(place)}`, slug: `fiche-${String(place)}` }
}
const many: SiteContent = {
  ...content,
  guides: Array.from({ length: 700 }, (_, place) => guideAt(place)),
}
/** What the server is told of guides. */
const told = ({ guides, ...others }: SiteContent): unknown =>
  JSON.parse(
    JSON.stringify({
      ...others,
      guides: guides.map((guide) => ({ ...lightGuide(guide), contacts: [] })),
    }),
  )

let releasesDir: string
let objects: Objects
let written: Stored[]
beforeEach(() => {
  releasesDir = mkdtempSync(join(tmpdir(), 'infos-droits-served-'))
  const opened = openObjects(releasesDir)
  written = []
  const put: Objects['put'] = (bytes) => {
    const stored = opened.put(bytes)
    written.push(stored)
    return stored
  }
  objects = { ...opened, put }
})
afterEach(() => {
  rmSync(releasesDir, { recursive: true, force: true })
})

const bytesOf = (sha256: string): Buffer => {
  const bytes = objects.read(sha256)
  if (bytes === null) throw new Error('not kept')
  return bytes
}
const keep = (kept: SiteContent): Buffer => bytesOf(keepServedContent({ content: kept, objects }))
const partsOf = (bytes: Buffer): string[] =>
  (JSON.parse(bytes.toString()) as { guides: ServedGuides }).guides.parts

describe('what the server reads of a release', () => {
  it.each([
    ['without guides', { ...content, guides: [] }],
    ['of a few guides', content],
    ['of many guides', many],
    ['of many in another order', { ...many, guides: many.guides.toReversed() }],
  ])('is the content %s, in order', (_, kept) => {
    expect(servedContentReader(bytesOf)(keep(kept))).toEqual(told(kept))
  })

  it('is written and read again only where a guide has changed', () => {
    const read: string[] = []
    const reader = servedContentReader((sha256) => {
      read.push(sha256)
      return bytesOf(sha256)
    })
    const first = keep(many)
    reader(first)
    expect(new Set(partsOf(first)).size).toBeGreaterThan(50)
    const guides = many.guides.with(350, { ...guideAt(350), title: 'Autre titre' })
    read.length = 0
    written.length = 0
    const second = keep({ ...many, guides })
    expect(written).toHaveLength(2)
    expect(reader(second)).toEqual(told({ ...many, guides }))
    expect(read).toHaveLength(1)
  })

  it('is written again where the store has lost it', () => {
    const [lost = ''] = partsOf(keep(many))
    objects.forget()
    rmSync(join(releasesDir, 'objects', lost.slice(0, 2), lost.slice(2)))
    expect(servedContentReader(bytesOf)(keep(many))).toEqual(told(many))
  })

  it('is read as earlier versions kept it', () => {
    const bytes = Buffer.from(JSON.stringify(told(content)))
    expect(servedContentReader(bytesOf)(bytes)).toEqual(told(content))
  })
})
