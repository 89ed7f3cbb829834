import { once } from 'node:events'
import { statSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  eventually,
  postJson,
  startTestSite,
  typedQuestion,
  type TestSite,
} from '../../test/test-site.ts'
import { startSite } from './start-site.ts'

let site: TestSite | undefined
afterEach(async () => {
  await site?.stop()
  site = undefined
})

test('before the first release a page says so and comes back by itself; then the site is there', async () => {
  site = await startTestSite({ hasRelease: false })
  const early = await fetch(`${site.siteUrl}/logement/`)
  expect(early.status).toBe(503)
  expect(early.headers.get('retry-after')).toBe('3')
  const html = await early.text()
  expect(html).toContain('<meta http-equiv="refresh" content="3">')
  expect(html).toContain('lang="fr"')
  expect(html).toContain('<title>Le site arrive</title>')
  const health = await fetch(`${site.siteUrl}/healthz`)
  expect(health.status).toBe(503)
  expect(await health.json()).toMatchObject({ status: 'unavailable', release: null })
  await site.publishNow()
  expect((await fetch(`${site.siteUrl}/logement/`)).status).toBe(200)
  expect((await fetch(`${site.siteUrl}/healthz`)).status).toBe(200)
})

test('the folder of the questions is closed to others from the start', async () => {
  site = await startTestSite({ hasRelease: false })
  expect(statSync(dirname(site.spoolFile)).mode & 0o777).toBe(0o700)
  expect(statSync(site.spoolFile).mode & 0o777).toBe(0o600)
})

test('a port that is taken is told with what to do', async () => {
  site = await startTestSite()
  await site.site.stop()
  const other = createServer().listen(site.env.SITE_PORT, '127.0.0.1')
  await once(other, 'listening')
  await expect(
    startSite({ env: site.env, built: site.built, log: () => undefined }),
  ).rejects.toMatchObject({ code: 'site.portTaken' })
  other.close()
  await once(other, 'close')
})

test('the release is read before anybody is let in: who comes first does not wait for it', async () => {
  site = await startTestSite()
  await site.site.stop()
  const told: string[] = []
  const { env, built } = site
  const again = await startSite({ env, built, log: (_, message) => told.push(message) })
  await again.stop()
  expect(told.filter((message) => /release|^started/.test(message))).toEqual([
    'release in service',
    'started',
  ])
})

test('a server that ends lets a request under way finish and closes its spool', async () => {
  site = await startTestSite()
  const { siteUrl } = site
  const { server } = site.site
  const { promise: allCame, resolve } = Promise.withResolvers<undefined>()
  let came = 0
  server.on('request', () => {
    came += 1
    if (came === 20) resolve(undefined)
  })
  const posts = Array.from({ length: 20 }, (_, index) =>
    postJson({ siteUrl, body: typedQuestion({ text: `Question avant la fin, ${String(index)}` }) }),
  )
  await allCame
  const begin = performance.now()
  await site.site.stop()
  expect(performance.now() - begin).toBeLessThan(8000)
  for (const post of await Promise.all(posts)) expect(post.status).toBe(201)
  const again = await site.start()
  await eventually(() => site?.cms.state.tickets.size === 20)
  await again.stop()
})

test('questions posted while the CMS is down reach it in order once it is up', async () => {
  site = await startTestSite()
  const { siteUrl, cms } = site
  cms.state.failWith = 503
  const references: string[] = []
  for (let index = 0; index < 45; index += 1) {
    const body = typedQuestion({ text: `Question pendant la panne, ${String(index)}` })
    const begin = performance.now()
    const answer = await postJson({ siteUrl, body })
    expect(performance.now() - begin).toBeLessThan(1000)
    references.push(((await answer.json()) as { reference: string }).reference)
  }
  await eventually(async () => {
    const health = await fetch(`${siteUrl}/healthz`)
    const { status, cms: state } = (await health.json()) as {
      status: string
      cms: { reachable: boolean }
    }
    return status === 'degraded' && !state.reachable
  })
  cms.state.failWith = null
  await eventually(() => cms.state.tickets.size === 45, 15_000)
  expect([...cms.state.tickets.keys()]).toEqual(references)
}, 30_000)

test('a question that the CMS cannot read is put aside, counted and not lost', async () => {
  site = await startTestSite()
  const { siteUrl, cms } = site
  cms.state.outcome = () => 'unreadable'
  await postJson({ siteUrl, body: typedQuestion() })
  const aside = async () => {
    const health = await fetch(`${siteUrl}/healthz`)
    return ((await health.json()) as { spool: { aside: number } }).spool.aside
  }
  await eventually(async () => (await aside()) === 1)
  cms.state.outcome = null
  await site.site.stop()
  const again = await site.start()
  await eventually(() => cms.state.tickets.size === 1)
  await again.stop()
})
