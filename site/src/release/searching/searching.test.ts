import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../../test/fixture.ts'
import { openObjects } from '../store/objects.ts'
import { openSearchMaking } from './index.ts'
import { sentinelsOf } from './kept-search.ts'

const folder = mkdtempSync(join(tmpdir(), 'infos-droits-searching-'))
const makingIn = (name: string, guidesHere: number) => {
  const releasesDir = join(folder, name)
  return openSearchMaking({ releasesDir, objects: openObjects(releasesDir), guidesHere })
}
const here = makingIn('here', Infinity)
const onThread = makingIn('thread', 0)
afterAll(async () => {
  await onThread.end()
  rmSync(folder, { recursive: true })
})

const start = fixtureSnapshot()
const reworded = {
  ...start,
  guides: start.guides.map((guide, place) =>
    place === 1 ? { ...guide, summary: `${guide.summary} Un mot : chaudronnerie.` } : guide,
  ),
}

test('a thread makes the search that is made without, one after the other', async () => {
  for (const snapshot of [start, reworded, { ...reworded, guides: reworded.guides.slice(1) }]) {
    const made = await onThread.make(snapshot)
    expect(made).toEqual(await here.make(snapshot))
    expect(made.missed).toEqual([])
  }
})

test('searches that are asked at once are each of their own content', async () => {
  const [one, other] = await Promise.all([onThread.make(start), onThread.make(reworded)])
  expect(one).toEqual(await here.make(start))
  expect(other).toEqual(await here.make(reworded))
  expect(other.manifest.base).not.toBe(one.manifest.base)
})

test('a search is not looked at by a title without any word to search by', () => {
  const [guide] = start.guides
  if (guide === undefined) throw new Error('no guide')
  const titled = (title: string) => ({ ...guide, title })
  expect(sentinelsOf({ guides: [titled('Et après ?'), titled('Les aides au logement')] })).toEqual([
    'Les aides au logement',
  ])
})

test('what a thread kept is there, whole', async () => {
  const objects = openObjects(join(folder, 'thread'))
  const { files } = await onThread.make(start)
  expect(files.length).toBeGreaterThan(10)
  for (const [, { sha256, bytes }] of files) expect(objects.read(sha256)).toHaveLength(bytes)
})

test.each([
  ['here', Infinity],
  ['thread', 0],
])('files that are gone are made again (%s)', async (name, guidesHere) => {
  const releasesDir = join(folder, `gone-${name}`)
  const objects = openObjects(releasesDir)
  const making = openSearchMaking({ releasesDir, objects, guidesHere })
  const made = await making.make(start)
  rmSync(join(releasesDir, 'objects'), { recursive: true })
  objects.forget()
  expect(await making.make(start)).toEqual(made)
  for (const [, { sha256, bytes }] of made.files) expect(objects.read(sha256)).toHaveLength(bytes)
  await making.end()
})

test('after its thread has ended another begins', async () => {
  await onThread.end()
  expect(await onThread.make(start)).toEqual(await here.make(start))
})
