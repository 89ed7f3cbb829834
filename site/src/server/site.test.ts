import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { echoed } from '../../test/tiny-site.ts'
import { startTestSite, type TestSite } from '../../test/test-site.ts'
import { makeContent } from '../content/index.ts'
import type { SearchManifest } from '../search/index.ts'
import { shortPath } from '../short-addresses/index.ts'
import type { FormView, SearchView } from '../views.ts'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite()
})
afterAll(() => site.stop())

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${site.siteUrl}${path}`, { redirect: 'manual', ...init })

/** A request whose path and headers go out as they are written. */
const rawGet = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port: site.env.SITE_PORT, path, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const { statusCode: status = 0 } = response
          resolve({ status, headers: response.headers, body: Buffer.concat(chunks) })
        })
      })
        .on('error', reject)
        .end()
    },
  )

describe('a short address', () => {
  test('leads to the page, however it is written, and to none when nobody has it', async () => {
    const content = makeContent({ snapshot: fixtureSnapshot(), siteUrl: site.siteUrl })
    const short = shortPath(content, '/logement/loyer-impaye/')
    for (const path of [short, `${short.toUpperCase()}/`]) {
      const { status, headers } = await rawGet(path)
      expect([status, headers['location']]).toEqual([302, '/logement/loyer-impaye/'])
      expect(headers['cache-control']).toBe('no-store')
    }
    expect((await rawGet('/f/zzzzzz')).status).toBe(404)
  })
})

describe('a page of the release', () => {
  test('comes with its policy, to be checked again each time', async () => {
    const response = await get('/logement/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(response.headers.get('strict-transport-security')).toBeNull()
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('is not sent again to who has it', async () => {
    const etag = String((await rawGet('/logement/')).headers['etag'])
    const again = await rawGet('/logement/', { 'if-none-match': `"other", ${etag}` })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
  })

  test('is sent compressed to who can read that, and says so', async () => {
    const plain = await rawGet('/logement/', { 'accept-encoding': 'identity' })
    const brotli = await rawGet('/logement/', { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await rawGet('/logement/', { 'accept-encoding': 'gzip, br;q=0' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers['etag'])).size).toBe(3)
    expect(plain.headers['vary']).toBe('Accept-Encoding')
  })

  test('that is rendered for one person is sent compressed too', async () => {
    const path = '/recherche/?q=loyer'
    const plain = await rawGet(path, { 'accept-encoding': 'identity' })
    const brotli = await rawGet(path, { 'accept-encoding': 'gzip, br' })
    const gzip = await rawGet(path, { 'accept-encoding': 'gzip, br;q=0' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    for (const { headers } of [plain, brotli, gzip]) {
      expect(headers['vary']).toBe('Accept-Encoding')
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  test('answers a HEAD with its headers alone', async () => {
    const response = await get('/logement/', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0)
    expect(await response.text()).toBe('')
  })

  test.each([
    ['/logement', '/logement/'],
    ['/Logement/', '/logement/'],
    ['/logement/index.html', '/logement/'],
    ['/index.html', '/'],
    ['/%6cogement/', '/logement/'],
    ['/logement?a=1', '/logement/?a=1'],
    ['/poser-une-question?fiche=loyer-impaye', '/poser-une-question/?fiche=loyer-impaye'],
    ['/recherche?q=loyer', '/recherche/?q=loyer'],
  ])('written otherwise (%s) moves to its exact address', async (path, to) => {
    const response = await rawGet(path)
    expect(response.status).toBe(301)
    expect(response.headers['location']).toBe(to)
  })

  test.each([
    '/nulle-part/',
    '/release.json',
    '/snapshot.json',
    '/404.html',
    '/logement/index.html.br',
    '//evil.test',
    '//evil.test/',
    '/\\evil.test/',
    '/%2f%2fevil.test/',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e/snapshot.json',
    '/_astro/../release.json',
    '/logement/%00',
    '/.lock',
    '/_astro/',
    '/__proto__/',
  ])('that does not exist (%s) is the page that says so', async (path) => {
    const response = await rawGet(path)
    expect(response.status).toBe(404)
    expect(response.headers['location']).toBeUndefined()
    expect(response.body.toString()).toContain('Erreur 404')
  })

  test('cannot be posted to', async () => {
    const response = await get('/logement/', { method: 'POST', body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })
})

test('the search index is kept for a year and sent small, the list that names it is not', async () => {
  const list = await get('/recherche/index.json')
  expect(list.headers.get('cache-control')).toBe('no-cache')
  expect(list.headers.get('content-type')).toBe('application/json; charset=utf-8')
  const { base, delta, removed, words } = (await list.json()) as SearchManifest
  expect({ delta, removed }).toEqual({ delta: null, removed: [] })
  const index = await rawGet(base, { 'accept-encoding': 'br' })
  expect(index.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(index.headers['content-encoding']).toBe('br')
  expect((await get(words)).headers.get('cache-control')).toContain('immutable')
  const texts = await get('/recherche/textes/guide/loyer-impaye.json')
  expect(await texts.json()).toContain('Gardez les preuves.')
})

test('a release whose search index is damaged still answers searches', async () => {
  const damaged = await startTestSite()
  const { base } = (await (
    await fetch(`${damaged.siteUrl}/recherche/index.json`)
  ).json()) as SearchManifest
  const { manifest } = await damaged.publishNow()
  const file = join(damaged.releasesDir, manifest.id, base)
  writeFileSync(file, Buffer.alloc(statSync(file).size))
  const html = await (await fetch(`${damaged.siteUrl}/recherche/?q=loyer`)).text()
  const search = echoed({ html, name: 'search' }) as SearchView
  expect(search.answer.hits[0]?.url).toBe('/logement/loyer-impaye/')
  expect(damaged.lines.join('\n')).toContain('search index cannot be read')
  await damaged.stop()
})

test('a hashed file is kept for a year, the entries of the full-text index are not', async () => {
  const style = await get('/_astro/style.abc123.css')
  expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
  const search = await get('/pagefind/pagefind.js')
  expect(search.status).toBe(200)
  expect(search.headers.get('cache-control')).toBe('no-cache')
})

test('no page runs WebAssembly or a script from elsewhere, and the search runs in its worker', async () => {
  const policyOf = async (path: string) =>
    (await get(path)).headers.get('content-security-policy') ?? ''
  for (const path of ['/', '/recherche/?q=loyer', '/poser-une-question/', '/recherche-autre/'])
    expect(await policyOf(path)).toContain("script-src 'self';")
  // The search runs in a worker of our own, which any page with a search field may start.
  for (const path of ['/', '/recherche/', '/poser-une-question/', '/nulle-part/'])
    expect(await policyOf(path)).toContain("worker-src 'self'")
})

test('a path that cannot be read is told so', async () => {
  expect((await rawGet('/%ff')).status).toBe(400)
  expect((await rawGet('/%')).status).toBe(400)
  expect((await rawGet('http://evil.test/logement/')).status).toBe(400)
})

test('another Host than ours is not answered, and forwarded ones are not believed', async () => {
  expect((await rawGet('/', { host: 'evil.test' })).status).toBe(421)
  const forwarded = { 'x-forwarded-host': 'evil.test', 'x-middleware-subrequest': 'x' }
  const response = await rawGet('/', forwarded)
  expect(response.status).toBe(200)
  expect(response.body.toString()).not.toContain('evil.test')
})

describe('on demand', () => {
  test('the form holds a fresh nonce and what the guide says', async () => {
    const response = await get('/poser-une-question/?fiche=loyer-impaye')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const form = echoed({ html: await response.text(), name: 'form' }) as FormView
    expect(form).toMatchObject({
      values: { guide: 'loyer-impaye', rubric: 'logement' },
      guideTitle: 'Je n’arrive plus à payer mon loyer',
      looked: [{ slug: 'loyer-impaye', title: 'Je n’arrive plus à payer mon loyer' }],
      issues: [],
      notice: null,
    })
    const other = await get('/poser-une-question/?fiche=__proto__')
    const empty = echoed({ html: await other.text(), name: 'form' }) as FormView
    expect(empty).toMatchObject({ values: {}, guideTitle: null })
    expect(empty.nonce).not.toBe(form.nonce)
  })

  test('a search without JavaScript has its results, an empty one the page of the release', async () => {
    const response = await get('/recherche/?q=loyer')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const search = echoed({ html: await response.text(), name: 'search' }) as SearchView
    expect(search.query).toEqual({ text: 'loyer', facets: {} })
    expect(search.answer.total).toBe(search.answer.hits.length)
    expect(search.answer.hits[0]?.url).toBe('/logement/loyer-impaye/')
    expect(search.excerpts['guide:loyer-impaye']?.text).not.toBe('')
    for (const path of ['/recherche/', '/recherche/?q=', '/recherche/?q=%20'])
      expect(echoed({ html: await (await get(path)).text(), name: 'search' })).toBeNull()
  })

  test('a search is narrowed to what was chosen', async () => {
    const response = await get('/recherche/?q=logement&genre=organization&genre=rien')
    const search = echoed({ html: await response.text(), name: 'search' }) as SearchView
    expect(new Set(search.answer.hits.map((hit) => hit.kind))).toEqual(new Set(['organization']))
  })

  test('the form has the text that a search carried over, and what may answer it', async () => {
    const text = 'je n’arrive plus à payer mon loyer, mon mari me frappe'
    const response = await get(`/poser-une-question/?texte=${encodeURIComponent(text)}`)
    expect(echoed({ html: await response.text(), name: 'form' })).toMatchObject({
      values: { text },
      issues: [],
      help: {
        guides: [{ url: '/logement/loyer-impaye/' }],
        dangers: ['hotline:violences-femmes-3919'],
      },
    })
    const long = await get(`/poser-une-question/?texte=${'a'.repeat(7000)}`)
    const form = echoed({ html: await long.text(), name: 'form' }) as FormView
    expect(form.values['text']).toHaveLength(5000)
  })

  test('an address that does not exist proposes where its words lead', async () => {
    const proposed = async (path: string, accept = 'text/html') => {
      const response = await get(path, { headers: { accept } })
      expect(response.status).toBe(404)
      return echoed({ html: await response.text(), name: 'search' }) as SearchView | null
    }
    const search = await proposed('/logement/payer-mon-loyer.html')
    expect(search?.query.text).toBe('payer mon loyer')
    expect(search?.answer.hits[0]?.url).toBe('/logement/loyer-impaye/')
    for (const path of ['/zzzzz/', '/loyer.php', '/%00/', '/.env', '/-/'])
      expect(await proposed(path)).toBeNull()
    expect(await proposed('/logement/payer-mon-loyer', '*/*')).toBeNull()
  })

  test('a search for anything at all is answered', async () => {
    for (const query of ['%00', '"><script>', 'a'.repeat(5000), '__proto__', '🏳️‍🌈'])
      expect((await get(`/recherche/?q=${encodeURIComponent(query)}`)).status).toBe(200)
  })
})

test('healthz tells release, build, spool and CMS', async () => {
  const response = await get('/healthz')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'ok',
    release: { asOf: '2026-11-21T09:30:00.000Z', build: 'tiny' },
    build: 'tiny',
    cms: { reachable: null },
    spool: { waiting: 0, aside: 0, oldestReceivedAt: null, writable: true },
    letters: { waiting: 0, aside: 0, oldestReceivedAt: null },
  })
})

describe('a switch of release', () => {
  test('is whole under readers: every answer is a page, and the new one comes', async () => {
    let isOver = false
    const statuses = new Set<number>()
    let count = 0
    const reader = async () => {
      while (!isOver) {
        const response = await get('/logement/')
        const body = await response.text()
        statuses.add(body.endsWith('</html>\n') ? response.status : 0)
        count += 1
      }
    }
    const readers = Array.from({ length: 4 }, reader)
    const ids: string[] = []
    for (let round = 0; round < 7; round += 1) {
      const { manifest } = await site.publishNow()
      ids.push(manifest.id)
      const health = (await (await get('/healthz')).json()) as { release: { id: string } }
      expect(health.release.id).toBe(manifest.id)
    }
    isOver = true
    await Promise.all(readers)
    expect([...statuses]).toEqual([200])
    expect(count).toBeGreaterThan(7)
    const kept = readdirSync(site.releasesDir).filter((name) => /^\d/.test(name))
    expect(kept.toSorted()).toEqual(ids.slice(-5))
  }, 60_000)

  test('keeps an unchanged page unchanged for who has it', async () => {
    const etag = String((await rawGet('/logement/')).headers['etag'])
    await site.publishNow()
    expect((await rawGet('/logement/', { 'if-none-match': etag })).status).toBe(304)
  })

  test('to a damaged release is not made: the one in service stays', async () => {
    const before = (await (await get('/healthz')).json()) as { release: { id: string } }
    const { manifest } = await site.publishNow()
    const page = join(site.releasesDir, manifest.id, 'logement/index.html')
    // The server has not looked yet: damage it first, as a power cut would.
    writeFileSync(page, '')
    const after = (await (await get('/healthz')).json()) as { release: { id: string } }
    expect(after.release.id).toBe(before.release.id)
    expect((await get('/logement/')).status).toBe(200)
    expect(site.lines.join('\n')).toContain('release cannot be served')
  })
})

test('hashed files of the release before are still there for open tabs', async () => {
  const asset = join(site.built.distDir, 'client/_astro/before.0a1b2c.js')
  writeFileSync(asset, 'export {}')
  await site.publishNow()
  rmSync(asset)
  const { manifest } = await site.publishNow()
  expect(manifest.files['/_astro/before.0a1b2c.js']).toBeUndefined()
  expect((await get('/_astro/before.0a1b2c.js')).status).toBe(200)
  expect((await get('/_astro/never.0a1b2c.js')).status).toBe(404)
})
