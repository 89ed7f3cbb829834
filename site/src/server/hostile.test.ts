import {
  FORGED_HEADERS,
  HOSTILE_BODIES,
  HOSTILE_QUERIES,
  HOSTILE_STEPS,
  HOSTILE_VALUES,
  INSIDES,
} from '@infos-droits/shared/hostile'
import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { startTestSite, typedQuestion, type TestSite } from '../../test/test-site.ts'
import { allPaths, makeContent } from '../content/index.ts'
import { API_ADDRESSES } from './api.ts'
import { FORM_ADDRESSES } from './signals/index.ts'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ bodyTimeoutMs: 300 })
})
afterAll(() => site.stop())

/** Every address of the server: those of its routes, and those of the release that stands. */
const addresses = (): string[] => {
  const content = makeContent({ snapshot: fixtureSnapshot(), siteUrl: site.siteUrl })
  return [
    ...['/healthz', '/api', '/api/questions/nonce', '/api/preview', '/une-page-qui-nexiste-pas/'],
    ...['/poser-une-question/', '/poser-une-question/recu/x/', '/recherche/', '/404/', '/500/'],
    ...API_ADDRESSES,
    ...FORM_ADDRESSES,
    ...allPaths(content),
  ]
}

type Asked = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

/** As it is written: `fetch` would mend the address. */
const ask = async ({ method = 'GET', path, headers = {}, body }: Asked) => {
  const { port } = new URL(site.siteUrl)
  const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false })
  sent.on('error', () => undefined)
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: response.statusCode ?? 0, headers: response.headers, text: await text(response) }
}

const faults: string[] = []

const tryIt = async (asked: Asked) => {
  const { status, headers, text: said } = await ask(asked)
  const told = `${asked.method ?? 'GET'} ${asked.path.slice(0, 120)} ${JSON.stringify(asked.headers ?? {}).slice(0, 120)} ${String(asked.body).slice(0, 80)} → ${String(status)} ${said.slice(0, 120)}`
  if (status >= 500 && status !== 503) faults.push(`failed: ${told}`)
  if (INSIDES.test(said)) faults.push(`insides: ${told}`)
  const { location } = headers
  if (location !== undefined && !/^\/(?![/\\])/.test(location)) faults.push(`leads away: ${told}`)
  if (/evil\.example/.test(String(location)) || headers['set-cookie'] !== undefined)
    faults.push(`headers: ${told}`)
  if (asked.path.startsWith('/api/') && status >= 400 && !asked.path.startsWith('/api/preview'))
    if (/json/.test(headers['content-type'] ?? '') && !/"code":"[\w.]+","message":"/.test(said))
      faults.push(`no code or sentence: ${told}`)
}

const none = () => {
  expect(faults.splice(0)).toEqual([])
}

const ORIGINS: Record<string, string>[] = [
  {},
  { origin: 'https://evil.example' },
  { origin: 'null' },
]

/** A release has many pages alike. */
const some = (all: string[]) => all.filter((_, at) => at < 20 || at % 7 === 0)

describe('every address of the site', () => {
  it('answers odd steps, conditions and escapes', { timeout: 60_000 }, async () => {
    const own = some(addresses())
    expect(own.length).toBeGreaterThan(20)
    for (const path of own) {
      for (const step of HOSTILE_STEPS) await tryIt({ path: `${path.replace(/\/$/, '')}/${step}` })
      await tryIt({ path: `/${path}` })
      await tryIt({ path: `//evil.example${path}` })
      await tryIt({ path: `/\\evil.example${path}` })
      await tryIt({ path: `/%2f%2fevil.example${path}` })
    }
    for (const path of [
      '/recherche/',
      '/annuaire/',
      '/agenda/',
      '/poser-une-question/',
      '/retour/',
    ])
      for (const query of HOSTILE_QUERIES)
        for (const name of ['', 'q=', 'texte=', 'page=', 'rubrique=', 'fiche='])
          await tryIt({ path: `${path}?${name}${encodeOnce(query)}` })
    none()
  })

  it('answers wrong methods and forged headers', { timeout: 60_000 }, async () => {
    for (const path of some(addresses())) {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'])
        await tryIt({ method, path })
      for (const forged of FORGED_HEADERS) {
        const { 'transfer-encoding': _, ...headers } = forged
        await tryIt({ path, headers })
      }
      for (const host of ['evil.example', 'evil.example:80', '127.0.0.1@evil.example', '[::1', ''])
        await tryIt({ path, headers: { host } })
    }
    none()
  })

  it('answers bodies that are not what they say', { timeout: 60_000 }, async () => {
    for (const path of [...API_ADDRESSES, ...FORM_ADDRESSES])
      for (const { type, body } of HOSTILE_BODIES)
        for (const origin of ORIGINS)
          await tryIt({ method: 'POST', path, body, headers: { 'content-type': type, ...origin } })
    none()
  })

  it('answers odd values in every field', { timeout: 60_000 }, async () => {
    const good = Object.keys(typedQuestion())
    const names = [...good, 'page', 'reponse', 'id', 'website', 'code', 'visits', 'kind']
    for (const path of [...API_ADDRESSES, ...FORM_ADDRESSES])
      for (const value of HOSTILE_VALUES) {
        const all = Object.fromEntries(names.map((name) => [name, value]))
        const json = { 'content-type': 'application/json' }
        await tryIt({ method: 'POST', path, headers: json, body: JSON.stringify(all) })
        const one = {
          ...typedQuestion(),
          [good[HOSTILE_VALUES.indexOf(value) % good.length] ?? '']: value,
        }
        await tryIt({ method: 'POST', path, headers: json, body: JSON.stringify(one) })
        if (typeof value !== 'string') continue
        const form = new URLSearchParams(Object.fromEntries(names.map((name) => [name, value])))
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        await tryIt({ method: 'POST', path, headers, body: form.toString() })
      }
    none()
  })
})

/** A query as a client writes it that escapes nothing but what would end the request line. */
const encodeOnce = (query: string) => query.replace(/[^\x21-\x7e]/g, encodeURIComponent)

describe('lines that are no request, and bodies that never end', () => {
  it.each([
    ['without a host', 'GET / HTTP/1.1\r\n\r\n'],
    ['with two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    [
      'with two lengths',
      'POST /api/questions HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
    ],
    [
      'with odd chunks',
      'POST /api/questions HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
    ],
    [
      'that never end',
      'POST /api/questions HTTP/1.1\r\nHost: HOST\r\nContent-Length: 50\r\n\r\nslow',
    ],
    ['with a control in the address', 'GET /\u0000 HTTP/1.1\r\nHost: HOST\r\n\r\n'],
    ['with a long address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: HOST\r\n\r\n`],
    ['with many headers', `GET / HTTP/1.1\r\nHost: HOST\r\n${'X: y\r\n'.repeat(3000)}\r\n`],
    ['for another server', 'GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n'],
  ])('requests %s are refused without a word of the machine', async (_, line) => {
    const { port, host } = new URL(site.siteUrl)
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(line.replaceAll('HOST', host))
    const said: Buffer[] = []
    socket.on('data', (chunk: Buffer) => said.push(chunk))
    await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 800))])
    socket.destroy()
    const answer = Buffer.concat(said).toString()
    expect(answer).not.toMatch(/^HTTP\/1\.1 (200|500)/)
    expect(answer).not.toMatch(INSIDES)
  })
})

describe('afterwards', () => {
  it('the site is well, and has logged no failure', async () => {
    const { status, text: said } = await ask({ path: '/healthz' })
    expect([status, said]).toEqual([200, expect.stringContaining('"status":"ok"')])
    expect(site.lines.filter((line) => /request failed|unhandled/.test(line))).toEqual([])
  })
})
