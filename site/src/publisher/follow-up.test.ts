import { AppError, type SiteReport } from '@infos-droits/shared'
import { generateSealingKeys } from '@infos-droits/shared/crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { startStandInCms, type StandInCms } from '../../test/stand-in-cms.ts'
import { eventually, temporary, withSettings } from '../../test/test-site.ts'
import { tinyHandler, tinySite } from '../../test/tiny-site.ts'
import type { PageHandler } from '../rendering/index.ts'
import {
  buildRelease,
  currentReleaseId,
  openWorkshop,
  readManifest,
  switchRelease,
  type Workshop,
} from '../release/index.ts'
import { cmsWork } from './cms-work.ts'
import { createFollowUp } from './follow-up.ts'
import { aloneIn, publish, type ServingOptions } from './publish.ts'
import { servePublications } from './serve.ts'

let place: ReturnType<typeof temporary>
let cms: StandInCms
let options: ServingOptions
let stop: AbortController
let running = Promise.resolve()

const contentOf = (round: number) =>
  fixtureSnapshot(withSettings({ tagline: `Version ${String(round)}` }))
const snapshotOf = (round: number) => JSON.stringify(contentOf(round))

beforeEach(async () => {
  place = temporary('tell-site')
  cms = await startStandInCms({ privateKey: generateSealingKeys().privateKey })
  cms.state.snapshot = snapshotOf(1)
  running = Promise.resolve()
  stop = new AbortController()
  const releasesDir = join(place.directory, 'releases')
  options = {
    site: tinySite({ directory: join(place.directory, 'dist') }),
    releasesDir,
    siteUrl: 'https://droits.example',
    workshop: openWorkshop(releasesDir),
  }
})
afterEach(async () => {
  stop.abort()
  await running
  await cms.stop()
  place.remove()
})

const serve = () => {
  const work = cmsWork({ cms: cms.cms })
  running = servePublications({ work, options, log: () => undefined, signal: stop.signal })
}
const publishRound = async (round: number) => {
  cms.state.snapshot = snapshotOf(round)
  const before = cms.state.reports.length
  cms.state.claims.push({ id: `claim-${String(round)}`, fence: round, leaseSeconds: 60 })
  await eventually(() => cms.state.reports.length > before, 10_000)
}
const toldOf = (about: SiteReport['about']) =>
  cms.state.siteReports.filter((report) => report.about === about)
const liveManifest = () => {
  const id = currentReleaseId(options.releasesDir) ?? ''
  return readManifest(join(options.releasesDir, id))
}
/** Makes every search from now on fail, until it is called off. */
const refuseSearches = (workshop: Workshop, error: Error) => {
  const { searching } = workshop
  workshop.searching = { ...searching, make: () => Promise.reject(error) }
  return () => {
    workshop.searching = searching
  }
}

describe('a search that is refused after its pages went live', () => {
  const refused = new AppError({
    code: 'release.refused',
    message: 'La recherche ne trouve pas une fiche.',
    status: 422,
  })

  test('leaves its turn to the pages that came meanwhile', async () => {
    const { workshop, releasesDir } = options
    const switchTo = async (round: number) => {
      const built = await buildRelease({
        ...options,
        search: 'later' as const,
        snapshot: contentOf(round),
      })
      await switchRelease({ releasesDir, id: built.manifest.id })
      return built
    }
    await switchTo(1)
    const { searching } = workshop
    const first = Promise.withResolvers<never>()
    let asked = 0
    const make: typeof searching.make = (snapshot) => {
      asked += 1
      return asked === 1 ? first.promise : searching.make(snapshot)
    }
    workshop.searching = { ...searching, make }
    const followUp = createFollowUp({ options, log: () => undefined, stop: stop.signal })
    followUp.after(await switchTo(2))
    await eventually(() => asked === 1)
    const newest = await aloneIn(releasesDir, () => switchTo(3))
    followUp.after(newest)
    first.reject(refused)
    await eventually(async () => !(await liveManifest()).isSearchBehind, 10_000)
    expect((await liveManifest()).digest).toBe(newest.manifest.digest)
    stop.abort()
    await followUp.settled()
  })

  test('is told with its reason, and told to be well once a later one is in service', async () => {
    serve()
    await publishRound(1)
    await eventually(() => toldOf('search').length === 1)
    expect(toldOf('search')).toMatchObject([{ refusal: null }])
    const callOff = refuseSearches(options.workshop, refused)
    await publishRound(2)
    await eventually(() => toldOf('search').length === 2)
    expect(toldOf('search')[1]).toMatchObject({ refusal: refused.message })
    expect(await liveManifest()).toMatchObject({ isSearchBehind: true })
    callOff()
    await publishRound(3)
    await eventually(() => toldOf('search').length === 3)
    expect(toldOf('search')[2]).toMatchObject({ refusal: null })
    expect(await liveManifest()).toMatchObject({ isSearchBehind: false })
    // That it is well once more is no news.
    await publishRound(4)
    await eventually(async () => !(await liveManifest()).isSearchBehind)
    expect(toldOf('search')).toHaveLength(3)
  }, 30_000)

  test('for a fault that is not ours is told by its code only', async () => {
    serve()
    await publishRound(1)
    refuseSearches(options.workshop, Object.assign(new Error('secret'), { code: 'ENOSPC' }))
    await publishRound(2)
    await eventually(() => toldOf('search').length === 2)
    const told = toldOf('search')[1]
    expect(told).toMatchObject({ refusal: expect.stringContaining('ENOSPC') as string })
    expect(JSON.stringify(told)).not.toContain('secret')
  }, 20_000)

  test('is told later when the CMS was away, and keeps nothing from being published', async () => {
    serve()
    await publishRound(1)
    await eventually(() => toldOf('search').length === 1)
    cms.state.siteReportStatus = 500
    refuseSearches(options.workshop, refused)
    await publishRound(2)
    await publishRound(3)
    expect(toldOf('search')).toHaveLength(1)
    cms.state.siteReportStatus = 204
    await eventually(() => toldOf('search').length === 2, 10_000)
    expect(toldOf('search')[1]).toMatchObject({ refusal: refused.message })
  }, 30_000)

  test('is not told to a CMS of an older form', async () => {
    cms.state.siteReportStatus = 404
    serve()
    await publishRound(1)
    refuseSearches(options.workshop, refused)
    await publishRound(2)
    await publishRound(3)
    expect(cms.state.reports.map(({ state }) => state)).toEqual(['live', 'live', 'live'])
  }, 20_000)
})

/** Pages whose search is made later. */
const pagesOf = (round: number) => ({
  ...options,
  search: 'later' as const,
  snapshot: contentOf(round),
})

test('a search that newer pages overtake is left, and theirs follows', async () => {
  const { releasesDir } = options
  await buildRelease(pagesOf(1))
  const overtaken = await buildRelease(pagesOf(2))
  await switchRelease({ releasesDir, id: overtaken.manifest.id })
  // Nothing is to be waited for.
  stop.abort()
  const followUp = createFollowUp({ options, log: () => undefined, stop: stop.signal })
  const newer = await aloneIn(releasesDir, async () => {
    followUp.after(overtaken)
    const built = await buildRelease(pagesOf(3))
    await switchRelease({ releasesDir, id: built.manifest.id })
    followUp.after(built)
    return built
  })
  await followUp.settled()
  expect(await liveManifest()).toMatchObject({
    digest: newer.manifest.digest,
    isSearchBehind: false,
  })
})

test('a search that a killed publisher had not made is made by the next one, unasked', async () => {
  const { releasesDir } = options
  await buildRelease(pagesOf(1))
  const behind = await buildRelease(pagesOf(2))
  await switchRelease({ releasesDir, id: behind.manifest.id })
  expect(await liveManifest()).toMatchObject({ isSearchBehind: true })
  options = { ...options, workshop: openWorkshop(releasesDir) }
  serve()
  await eventually(async () => !(await liveManifest()).isSearchBehind)
  expect(await liveManifest()).toMatchObject({
    digest: behind.manifest.digest,
    isFullTextBehind: false,
  })
})

test('pages that a deploy cannot make again are told with the reason, until some are live', async () => {
  const { releasesDir, siteUrl, site } = options
  const snapshot = () => Promise.resolve(contentOf(1))
  await publish({ site, releasesDir, siteUrl, snapshot })
  const live = currentReleaseId(releasesDir)
  const broken = tinyHandler({ body: () => '<a href="/nulle-part/">x</a>' })
  let isMended = false
  const handler: PageHandler = (...asked) => (isMended ? site.handler : broken)(...asked)
  options = { ...options, site: { ...site, build: 'other', handler } }
  serve()
  await eventually(() => toldOf('pages').length === 1)
  expect(toldOf('pages')).toMatchObject([{ release: live }])
  expect(JSON.stringify(toldOf('pages'))).toContain('/nulle-part/')
  isMended = true
  await publishRound(2)
  await eventually(() => toldOf('pages').length === 2)
  expect(toldOf('pages')[1]).toMatchObject({ refusal: null })
})
