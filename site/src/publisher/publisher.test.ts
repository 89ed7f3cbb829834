import type { Report } from '@infos-droits/shared'
import { generateSealingKeys } from '@infos-droits/shared/crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { startStandInCms, type StandInCms } from '../../test/stand-in-cms.ts'
import { eventually, temporary } from '../../test/test-site.ts'
import { tinyHandler, tinySite } from '../../test/tiny-site.ts'
import type { Log } from '../log/index.ts'
import { currentReleaseId, readManifest } from '../release/index.ts'
import { cmsWork } from './cms-work.ts'
import { publish, type PublishOptions } from './publish.ts'
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
    const id = await current()
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
    ['that names what it lacks', () => JSON.stringify(fixtureSnapshot({ hotlines: [] })), /absent/],
    ['that is nothing', () => '', /n’a pas la forme attendue/],
  ])('of a snapshot %s is refused, told, and the site stays', async (_, change, reason) => {
    cms.state.claims.push(claim(1), claim(2))
    await next()
    const live = await current()
    cms.state.snapshot = change(cms.state.snapshot)
    await next()
    expect(await current()).toBe(live)
    expect(cms.state.reports[1]).toMatchObject({ id: 'claim-2', fence: 2, state: 'refused' })
    expect(reasonIn(cms.state.reports[1])).toMatch(reason)
  })

  test('whose pages are wrong is refused with the reason for the lead', async () => {
    const handler = tinyHandler({ body: () => '<a href="/nulle-part/">x</a>' })
    cms.state.claims.push(claim())
    await next({ site: { ...options.site, handler } })
    expect(reasonIn(cms.state.reports[0])).toMatch(/mène à \/nulle-part\//)
    expect(await current()).toBeNull()
  })

  test('that outlives its lease never goes live', async () => {
    cms.state.claims.push(claim(1))
    await next()
    const live = await current()
    cms.state.claims.push(claim(2, 1))
    const otherwise = tinyHandler()
    const slow: PublishOptions['site']['handler'] = async (...given) => {
      if (given[0].url === '/') await new Promise((resolve) => setTimeout(resolve, 1300))
      return otherwise(...given)
    }
    await expect(next({ site: { ...options.site, handler: slow } })).rejects.toMatchObject({
      code: 'publisher.leaseLost',
    })
    expect(await current()).toBe(live)
    expect(cms.state.reports).toHaveLength(1)
  })

  test('whose report is refused because another took over is left at that', async () => {
    cms.state.reportStatus = 409
    cms.state.claims.push(claim())
    await next()
    expect(await current()).not.toBeNull()
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
    await eventually(async () => (await current()) !== null)
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
    const before = await current()
    cms.state.failWith = 503
    options = { ...options, site: { ...options.site, build: 'newer' } }
    const running = serve()
    await eventually(async () => (await current()) !== before)
    const manifest = await readManifest(join(options.releasesDir, (await current()) ?? ''))
    expect(manifest.build).toBe('newer')
    stop.abort()
    await running
  })
})

test('two publishers on one directory take turns', async () => {
  const snapshot = () => Promise.resolve(fixtureSnapshot())
  const results = await Promise.all([1, 2, 3].map(() => publish({ ...options, snapshot })))
  const ids = results.map(({ manifest }) => manifest.id)
  expect(new Set(ids).size).toBe(3)
  expect(await current()).toBe(ids.toSorted().at(-1))
  expect(readdirSync(options.releasesDir).filter((name) => /^\d/.test(name))).toHaveLength(3)
})
