import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Health } from '../src/server/health.ts'
import { loadBuiltSite } from '../src/rendering/index.ts'
import { fixtureSnapshot } from './fixture.ts'
import { postForm, startTestSite, temporary, typedQuestion, type TestSite } from './test-site.ts'

/** The real server over the real pages: needs `site/dist` (astro build). */
let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ pages: await loadBuiltSite(), env: { SPOOL_LIMIT: '3' } })
})
afterAll(() => site.stop())

const get = async (path: string) => {
  const response = await fetch(`${site.siteUrl}${path}`, { redirect: 'manual' })
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const post = (fields: Record<string, string>) => postForm({ siteUrl: site.siteUrl, fields })

/** Bytes of a file as it is sent. */
const travelling = (path: string) =>
  new Promise<number>((resolve, reject) => {
    request(`${site.siteUrl}${path}`, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve(bytes))
    })
      .on('error', reject)
      .end()
  })

/** A script with those it needs at once and the worker it starts; not what it loads on demand. */
const scriptsOf = async (script: string, known = new Set<string>()): Promise<Set<string>> => {
  if (known.has(script)) return known
  known.add(script)
  const { html: code } = await get(script)
  for (const [, imported, worker] of code.matchAll(/from\s?"\.\/([^"]+)"|(worker-[\w-]+\.js)/g))
    await scriptsOf(`/_astro/${imported ?? worker ?? ''}`, known)
  return known
}

const NAUGHTY = 'Mon texte </textarea><script>alert(1)</script> & "guillemets"\n deux lignes'
const TYPED = '>Mon texte &lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; '
const CODE = /\b[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}\b/g

test('a release of the fixture passes every check and is served', async () => {
  for (const path of ['/', '/logement/loyer-impaye/', '/annuaire/adil-78/', '/recherche/'])
    expect((await get(path)).status).toBe(200)
  const contact = await get('/.well-known/security.txt')
  expect([contact.status, contact.headers.get('content-type')]).toEqual([
    200,
    'text/plain; charset=utf-8',
  ])
  expect((await get('/nulle-part/')).status).toBe(404)
})

test('all that the search page loads before a first result is small, its index left aside', async () => {
  const { html } = await get('/recherche/')
  const script = /<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? ''
  const scripts = [...(await scriptsOf(script))]
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, href]) => href ?? '',
  )
  expect(scripts.some((path) => path.includes('/worker-'))).toBe(true)
  const inHead = [...html.matchAll(/<script src="([^"]+)"/g)].map(([, src]) => src ?? '')
  expect(inHead).toHaveLength(1)
  const paths = ['/recherche/', '/recherche/index.json', ...styles, ...inHead, ...scripts]
  const sizes = await Promise.all(paths.map(travelling))
  // With an index of 57 kB at 300 guides and 119 kB at 1,000 (its own test): under 90 and 150 kB.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_400)
})

test('a question with a mistake comes back as a page with what was typed, as text', async () => {
  const response = await post(typedQuestion({ text: NAUGHTY, email: 'pas une adresse' }))
  expect(response.status).toBe(422)
  const html = await response.text()
  expect(html).toContain(TYPED)
  expect(html).not.toContain('<script>alert')
  expect(html).toContain('pas une adresse')
  expect(html).toContain('prenom.nom@exemple.fr')
  expect(html).toMatch(/<option value="logement" selected/)
})

test('the code of an unsafe mailbox is on the receipt once', async () => {
  const response = await post(typedQuestion({ text: NAUGHTY, mailboxPrivate: 'no' }))
  expect(response.status).toBe(303)
  const path = response.headers.get('location') ?? ''
  const first = await get(path)
  const second = await get(path)
  expect(new Set(first.html.match(CODE)).size).toBe(2)
  expect(new Set(second.html.match(CODE)).size).toBe(1)
  expect(first.headers.get('cache-control')).toBe('no-store')
  expect(first.html).not.toContain(path)
})

test('a search without JavaScript finds the guide', async () => {
  const { status, html } = await get('/recherche/?q=je%20ne%20peux%20plus%20payer%20mon%20loyer')
  expect(status).toBe(200)
  expect(html).toContain('href="/logement/loyer-impaye/"')
})

/** Questions on the disk of the server that the CMS has not had. */
const waiting = async () => (JSON.parse((await get('/healthz')).html) as Health).spool.waiting

test('a full spool gives the telephone numbers and what was typed, and no receipt', async () => {
  await vi.waitFor(async () => expect(await waiting()).toBe(0))
  site.cms.state.failWith = 503
  let number = 0
  // What was sent a moment ago may still count: a post more than once.
  await vi.waitFor(async () => {
    await post(typedQuestion({ text: `Question numéro ${String((number += 1))}` }))
    expect(await waiting()).toBe(3)
  })
  const response = await post(typedQuestion({ text: NAUGHTY, email: 'autre@exemple.fr' }))
  expect(response.status).toBe(503)
  const html = await response.text()
  expect(html).toContain(TYPED)
  expect(html).toContain('tel:+33130000000')
})

describe('the publisher as a program', () => {
  const run = async (file: string, content: string) => {
    const { directory, remove } = temporary('program')
    writeFileSync(join(directory, file), content)
    const program = join(import.meta.dirname, '../src/publisher/main.ts')
    const args = [program, '--json', '--snapshot', join(directory, file)]
    const env = { SITE_URL: 'https://droits.example', DATA_DIR: directory }
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = text(child.stdout)
    const [code] = (await once(child, 'exit')) as [number]
    remove()
    return { code, answer: JSON.parse(await output) as Record<string, unknown> }
  }

  test('makes a release from a snapshot file, with no CMS, and tells its figures', async () => {
    const { code, answer } = await run('good.json', JSON.stringify(fixtureSnapshot()))
    expect(code).toBe(0)
    expect(answer).toMatchObject({ state: 'live', pages: expect.any(Number) as number })
    expect(answer['heaviestPage']).toMatchObject({ bytes: expect.any(Number) as number })
  })

  test('refuses a file that is no snapshot, with the reason', async () => {
    const { code, answer } = await run('bad.json', '{"version":1}')
    expect(code).toBe(1)
    expect(answer).toMatchObject({ state: 'refused' })
    expect((await run('cut.json', '{"version":')).answer['reason']).toContain('cut.json')
  })
})
