import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../../test/fixture.ts'
import { eventually, temporary, withSettings } from '../../../test/test-site.ts'
import { tinySite } from '../../../test/tiny-site.ts'
import type { Log } from '../../log/index.ts'
import {
  buildRelease,
  objectFile,
  openWorkshop,
  switchRelease,
  type Workshop,
} from '../../release/index.ts'
import { followReleases, type LiveRelease, type LiveReleases } from './live-releases.ts'

let place: ReturnType<typeof temporary>
let releasesDir: string
let workshop: Workshop
let open: LiveReleases[]
let told: string[]
const log: Log = (_, event) => void told.push(event)

beforeEach(() => {
  place = temporary('live-releases')
  releasesDir = join(place.directory, 'releases')
  workshop = openWorkshop(releasesDir)
  open = []
  told = []
})
afterEach(() => {
  for (const one of open) one.close()
  place.remove()
})

const follow = (manyFiles?: number, largeIndexBytes?: number) => {
  const releases = followReleases({ releasesDir, log, manyFiles, largeIndexBytes })
  open.push(releases)
  return releases
}
const make = async (round: number, guides = fixtureSnapshot().guides) => {
  const settings = withSettings({ tagline: `Version ${String(round)}` })
  const { manifest } = await buildRelease({
    snapshot: fixtureSnapshot({ ...settings, guides }),
    site: tinySite({ directory: join(place.directory, 'dist') }),
    releasesDir,
    siteUrl: 'https://droits.example',
    workshop,
  })
  return manifest
}
const served = async (releases: LiveReleases, id: string): Promise<LiveRelease> => {
  await switchRelease({ releasesDir, id })
  await eventually(async () => (await releases.current())?.manifest.id === id)
  const live = await releases.current()
  if (live === null) throw new Error('nothing is served')
  return live
}
const plain = ({ manifest, content, addresses, files }: LiveRelease) => ({
  ...{ manifest, content },
  addresses: [...addresses],
  files: Object.fromEntries(files),
})

describe('releases that are read by a thread of their own', () => {
  test('are served as if they were read here: forwards, backwards, with pages that come and go', async () => {
    const { guides } = fixtureSnapshot()
    const made = [await make(1), await make(2, guides.slice(1)), await make(3), await make(4)]
    const [apart, here] = [follow(0), follow()]
    for (const { id } of [...made, ...made.toReversed()]) {
      const [one, other] = [await served(apart, id), await served(here, id)]
      expect(plain(one)).toEqual(plain(other))
      expect(one.content.settings.tagline).toBe(other.content.settings.tagline)
    }
    expect(told).not.toContain('release not read apart')
  })

  test('are passed over when they are damaged, and the next one is served', async () => {
    const releases = follow(0)
    const [first, second] = [await make(1), await make(2)]
    await served(releases, first.id)
    truncateSync(objectFile(releasesDir, second.content), 10)
    await switchRelease({ releasesDir, id: second.id })
    await eventually(() => told.includes('release cannot be served'))
    expect((await releases.current())?.manifest.id).toBe(first.id)
    const third = await make(3)
    expect((await served(releases, third.id)).content.settings.tagline).toBe('Version 3')
  })
})

test('a switch is followed although nobody asks for a page', async () => {
  const [first, second] = [await make(1), await make(2)]
  await served(follow(), first.id)
  told = []
  await switchRelease({ releasesDir, id: second.id })
  await eventually(() => told.includes('release in service'))
})

test('what is served never goes back while releases are switched faster than they are read', async () => {
  const releases = follow(0)
  const made: string[] = []
  for (let round = 0; round < 6; round += 1) made.push((await make(round)).id)
  await served(releases, made[0] ?? '')
  const seen: string[] = []
  const look = async () => void seen.push((await releases.current())?.manifest.id ?? '')
  const looks: Promise<void>[] = []
  for (const id of made) {
    await switchRelease({ releasesDir, id })
    looks.push(look(), look())
  }
  await Promise.all(looks)
  await eventually(async () => (await releases.current())?.manifest.id === made.at(-1))
  expect(seen).toEqual(seen.toSorted())
})

test('a search that is asked in a thread answers as one that is asked here, of each release', async () => {
  const { guides } = fixtureSnapshot()
  const made = [await make(1), await make(2, guides.slice(1))]
  const [apart, here] = [follow(undefined, 0), follow()]
  for (const { id } of made) {
    const [one, other] = [await served(apart, id), await served(here, id)].map(
      ({ search }) => search,
    )
    const first = guides[0]?.title ?? ''
    for (const text of ['loyer', 'je ne peux plus payer', 'loier impayer', 'zzzz', first, '']) {
      const query = { text, facets: {} }
      expect(await one?.answer(query)).toEqual(await other?.answer(query))
      expect(await one?.find(query)).toEqual(await other?.find(query))
      expect(await one?.helpFor(text)).toEqual(await other?.helpFor(text))
    }
    const danger = 'mon mari me frappe, je veux mourir'
    expect(one?.dangersIn(danger)).toEqual(other?.dangersIn(danger))
  }
  expect(told).not.toContain('search not asked apart')
})
