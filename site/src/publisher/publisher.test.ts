import { AppError, type Report } from '@infos-droits/shared'
import { generateSealingKeys } from '@infos-droits/shared/crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { startStandInCms, type StandInCms } from '../../test/stand-in-cms.ts'
import { eventually, temporary, withSettings } from '../../test/test-site.ts'
import { tinyHandler, tinySite } from '../../test/tiny-site.ts'
import type { Log } from '../log/index.ts'
import {
  currentReleaseId,
  listReleases,
  objectFile,
  openWorkshop,
  readManifest,
} from '../release/index.ts'
import { cmsWork } from './cms-work.ts'
import { readGoneBack } from './gone-back.ts'
import { publish, type PublishOptions } from './publish.ts'
import { refreshRelease } from './refresh-release.ts'
import { rollBack } from './roll-back.ts'
import { publishNext, servePublications } from './serve.ts'

const keys = generateSealingKeys()
const quiet: Log = () => undefined

let place: ReturnType<typeof temporary>
let cms: StandInCms
let options: PublishOptions
let stop: AbortController

beforeEach(async () => {
  place = temporary('publisher')
  cms = await startStandInCms({ privateKey: keys.privateKey })
  cms.state.snapshot = JSON.stringify(fixtureSnapshot())
  stop = new AbortController()
  options = {
    site: tinySite({ directory: join(place.directory, 'dist') }),
    releasesDir: join(place.directory, 'releases'),
    siteUrl: 'https://droits.example',
  }
})
afterEach(async () => {
  stop.abort()
  await cms.stop()
  place.remove()
})

const claim = (fence = 1, leaseSeconds = 60) => ({
  id: `claim-${String(fence)}`,
  fence,
  leaseSeconds,
})
const work = () => cmsWork({ cms: cms.cms })
const next = (changes: Partial<PublishOptions> = {}) =>
  publishNext({ work: work(), options: { ...options, ...changes }, log: quiet })
const current = () => currentReleaseId(options.releasesDir)
const reasonIn = (report: Report | undefined) => (report?.state === 'refused' ? report.reason : '')

describe('a claimed publication', () => {
  test('goes live and is reported with its claim and fence', async () => {
    cms.state.claims.push(claim(7))
    await next()
    const id = current()
    expect(cms.state.reports).toEqual([
      {
        id: 'claim-7',
        fence: 7,
        state: 'live',
        release: id,
        asOf: '2026-11-21T09:30:00.000Z',
        pages: expect.any(Number) as number,
        milliseconds: expect.any(Number) as number,
      },
    ])
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, -200), /pas du JSON/],
    ['with a guide taken away', (text: string) => without(text), /empreintes/],
    ['of another shape', () => '{"version":2}', /n’a pas la forme attendue/],
    [
      'that names what it lacks',
      () => JSON.stringify(fixtureSnapshot({ hotlines: [] })),
      /n’existe pas ou n’est pas en ligne/,
    ],
    ['that is nothing', () => '', /n’a pas la forme attendue/],
  ])('of a snapshot %s is refused, told, and the site stays', async (_, change, reason) => {
    cms.state.claims.push(claim(1), claim(2))
    await next()
    const live = current()
    cms.state.snapshot = change(cms.state.snapshot)
    await next()
    expect(current()).toBe(live)
    expect(cms.state.reports[1]).toMatchObject({ id: 'claim-2', fence: 2, state: 'refused' })
    expect(reasonIn(cms.state.reports[1])).toMatch(reason)
  })

  test('whose pages are wrong is refused with the reason for the lead', async () => {
    const handler = tinyHandler({ body: () => '<a href="/nulle-part/">x</a>' })
    cms.state.claims.push(claim())
    await next({ site: { ...options.site, handler } })
    expect(reasonIn(cms.state.reports[0])).toMatch(/mène à \/nulle-part\//)
    expect(current()).toBeNull()
  })

  /** A site whose home page takes its time, or waits to be told. */
  const slowSite = (wait: () => Promise<unknown>): PublishOptions['site'] => {
    const usual = tinyHandler()
    const handler: PublishOptions['site']['handler'] = async (...given) => {
      if (given[0].url === '/') await wait()
      return usual(...given)
    }
    return { ...options.site, handler }
  }

  test('keeps its lease as long as it is worked on', async () => {
    cms.state.claims.push(claim(3, 1))
    await next({ site: slowSite(() => sleep(1300)) })
    expect(current()).not.toBeNull()
    expect(cms.state.reports).toMatchObject([{ fence: 3, state: 'live' }])
    expect(cms.state.renewals.length).toBeGreaterThanOrEqual(3)
    expect(cms.state.renewals[0]).toEqual({ id: 'claim-3', fence: 3 })
    const told = cms.state.renewals.length
    await sleep(700)
    expect(cms.state.renewals).toHaveLength(told)
  })

  test.each([
    ['cannot be renewed before its end', 500],
    ['was taken by another publisher', 409],
  ])('whose lease %s never goes live', async (_, renewStatus) => {
    cms.state.claims.push(claim(1))
    await next()
    const live = current()
    cms.state.renewStatus = renewStatus
    cms.state.claims.push(claim(2, 1))
    await expect(next({ site: slowSite(() => sleep(1300)) })).rejects.toMatchObject({
      code: 'publisher.leaseLost',
    })
    expect(current()).toBe(live)
    expect(cms.state.reports).toHaveLength(1)
  })

  test('that is taken by another stops at once', async () => {
    cms.state.renewStatus = 409
    cms.state.claims.push(claim(1, 1))
    const pages: string[] = []
    const usual = tinyHandler()
    const handler: PublishOptions['site']['handler'] = async (...given) => {
      pages.push(given[0].url ?? '')
      await sleep(pages.length > 3 ? 100 : 0)
      return usual(...given)
    }
    const site = { ...options.site, handler }
    await expect(next({ site })).rejects.toMatchObject({ code: 'publisher.leaseLost' })
    expect(cms.state.renewals).toHaveLength(1)
    expect(pages.length).toBeLessThan(40)
    expect(current()).toBeNull()
  })

  test('that is interrupted is given back once, and the site stays', async () => {
    cms.state.claims.push(claim(1))
    await next()
    const live = current()
    cms.state.claims.push(claim(2))
    const begin = () => {
      stop.abort()
      return Promise.resolve()
    }
    await expect(next({ site: slowSite(begin), signal: stop.signal })).rejects.toMatchObject({
      code: 'release.interrupted',
    })
    expect(current()).toBe(live)
    expect(cms.state.reports.slice(1)).toEqual([{ id: 'claim-2', fence: 2, state: 'waiting' }])
  })

  test('that is interrupted while its snapshot is fetched is given back', async () => {
    cms.state.claims.push(claim(4))
    const stopping = {
      ...work(),
      snapshot: () => {
        stop.abort()
        return Promise.reject(new AppError({ code: 'cms.unreachable', message: 'x', status: 502 }))
      },
    }
    const cut = { ...options, signal: stop.signal }
    await expect(publishNext({ work: stopping, options: cut, log: quiet })).rejects.toMatchObject({
      code: 'cms.unreachable',
    })
    expect(cms.state.reports).toEqual([{ id: 'claim-4', fence: 4, state: 'waiting' }])
  })

  test('whose report is refused because another took over is left at that', async () => {
    cms.state.reportStatus = 409
    cms.state.claims.push(claim())
    await next()
    expect(current()).not.toBeNull()
  })

  test('is fetched again while the CMS stumbles, within the lease', async () => {
    cms.state.claims.push(claim())
    const fetching = work()
    let tries = 0
    const stumbling = {
      ...fetching,
      snapshot: () => {
        tries += 1
        cms.state.failWith = tries === 1 ? 503 : null
        return fetching.snapshot()
      },
    }
    await publishNext({ work: stumbling, options, log: quiet })
    expect(tries).toBe(2)
    expect(cms.state.reports[0]?.state).toBe('live')
  })
})

const without = (text: string) => {
  const snapshot = JSON.parse(text) as { guides: unknown[] }
  return JSON.stringify({ ...snapshot, guides: snapshot.guides.slice(1) })
}

describe('the publisher', () => {
  const serve = () => servePublications({ work: work(), options, log: quiet, signal: stop.signal })

  test('makes the first release of an empty directory without being asked', async () => {
    const running = serve()
    await eventually(() => current() !== null)
    expect(cms.state.reports).toEqual([])
    stop.abort()
    await running
  })

  test('serves claims one after the other and survives a CMS that is away', async () => {
    cms.state.failWith = 500
    const running = serve()
    await new Promise((resolve) => setTimeout(resolve, 300))
    cms.state.claims.push(claim(1), claim(2))
    cms.state.failWith = null
    await eventually(() => cms.state.reports.length === 2, 20_000)
    expect(cms.state.reports.map((report) => [report.fence, report.state])).toEqual([
      [1, 'live'],
      [2, 'live'],
    ])
    stop.abort()
    await running
  }, 30_000)

  test('makes the live release again after a deploy, from its own snapshot', async () => {
    await publish({ ...options, snapshot: () => Promise.resolve(fixtureSnapshot()) })
    const before = current()
    cms.state.failWith = 503
    options = { ...options, site: { ...options.site, build: 'newer' } }
    const running = serve()
    await eventually(() => current() !== before)
    const manifest = await readManifest(join(options.releasesDir, current() ?? ''))
    expect(manifest.build).toBe('newer')
    stop.abort()
    await running
  })

  test('asks the CMS for a release when the new code cannot read the live one', async () => {
    await publish({ ...options, snapshot: () => Promise.resolve(fixtureSnapshot()) })
    const before = current() ?? ''
    const live = await readManifest(join(options.releasesDir, before))
    const older = { plain: {}, parts: {} }
    writeFileSync(objectFile(options.releasesDir, live.snapshot), JSON.stringify(older))
    options = { ...options, site: { ...options.site, build: 'newer' } }
    const running = serve()
    await eventually(() => current() !== before)
    const manifest = await readManifest(join(options.releasesDir, current() ?? ''))
    expect(manifest.build).toBe('newer')
    stop.abort()
    await running
  })
})

describe('going back', () => {
  const publishRound = (round: number) =>
    publish({
      ...options,
      snapshot: () =>
        Promise.resolve(fixtureSnapshot(withSettings({ tagline: `Version ${String(round)}` }))),
    })

  test('shows the version before, then the one before that, and removes nothing', async () => {
    const [first, second] = [await publishRound(1), await publishRound(2)]
    // The same content once more is no version to go back to.
    await publishRound(2)
    expect(await rollBack(options.releasesDir)).toMatchObject({ id: first.manifest.id })
    expect(current()).toBe(first.manifest.id)
    expect(await listReleases(options.releasesDir)).toContain(second.manifest.id)
    expect(await rollBack(options.releasesDir)).toBeNull()
    expect(current()).toBe(first.manifest.id)
  })

  test('leads forward again with the next publication', async () => {
    await publishRound(1)
    await publishRound(2)
    await rollBack(options.releasesDir)
    const next = await publishRound(3)
    expect(current()).toBe(next.manifest.id)
    expect(await readGoneBack(options.releasesDir)).toBeNull()
  })

  test('leads further back also when a deploy has made the pages again meanwhile', async () => {
    const [first, second, third] = [
      await publishRound(1),
      await publishRound(2),
      await publishRound(3),
    ]
    await rollBack(options.releasesDir)
    const newer = { ...options, site: { ...options.site, build: 'newer' } }
    const again = { ...newer, workshop: openWorkshop(options.releasesDir) }
    await refreshRelease({ options: again, log: quiet })
    expect(current()).not.toBe(second.manifest.id)
    expect(await readGoneBack(options.releasesDir)).toMatchObject({ release: second.manifest.id })
    expect(await rollBack(options.releasesDir)).toMatchObject({ id: first.manifest.id })
    expect(await listReleases(options.releasesDir)).toContain(third.manifest.id)
  })

  test('is told to the CMS with its moment, and the next publication is the newest content', async () => {
    const told = () => cms.state.siteReports.filter(({ about }) => about === 'goneBack')
    const { manifest } = await publishRound(1)
    await publishRound(2)
    await rollBack(options.releasesDir)
    cms.state.snapshot = JSON.stringify(fixtureSnapshot(withSettings({ tagline: 'Version 2' })))
    const running = servePublications({ work: work(), options, log: quiet, signal: stop.signal })
    await eventually(() => told().length === 1)
    expect(told()).toMatchObject([
      { goneBack: { release: manifest.id, madeAt: manifest.builtAt, pages: manifest.pages } },
    ])
    expect(current()).toBe(manifest.id)
    cms.state.claims.push(claim(1))
    await eventually(() => told().length === 2)
    expect(told()[1]).toMatchObject({ goneBack: null })
    const live = await readManifest(join(options.releasesDir, current() ?? ''))
    expect(cms.state.snapshot).toContain(live.digest)
    stop.abort()
    await running
  })

  test('is refused when no version before can be read', async () => {
    const first = await publishRound(1)
    const second = await publishRound(2)
    writeFileSync(join(options.releasesDir, first.manifest.id, 'release.json'), '{')
    await expect(rollBack(options.releasesDir)).rejects.toThrow()
    expect(current()).toBe(second.manifest.id)
  })
})

test('two publishers on one directory take turns', async () => {
  const snapshotOf = (round: number) => () =>
    Promise.resolve(fixtureSnapshot(withSettings({ tagline: `Version ${String(round)}` })))
  const results = await Promise.all(
    [1, 2, 3].map((round) => publish({ ...options, snapshot: snapshotOf(round) })),
  )
  const ids = results.map(({ manifest }) => manifest.id)
  expect(new Set(ids).size).toBe(3)
  expect(current()).toBe(ids.toSorted().at(-1))
  expect(readdirSync(options.releasesDir).filter((name) => /^\d/.test(name))).toHaveLength(3)
})
