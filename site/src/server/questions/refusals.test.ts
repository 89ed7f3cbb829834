import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { echoed } from '../../../test/tiny-site.ts'
import {
  postForm,
  postJson,
  startTestSite,
  typedQuestion,
  type TestSite,
} from '../../../test/test-site.ts'
import type { FormView } from '../../views.ts'

let site: TestSite | undefined
afterEach(async () => {
  await site?.stop()
  site = undefined
})

const start = async (options: Parameters<typeof startTestSite>[0] = {}) => {
  site = await startTestSite(options)
  return site
}

const text = (number: number) => `Une question comme une autre, numéro ${String(number)}`

describe('too many posts a minute', () => {
  test('from one place: 429, when to come back, and what was typed', async () => {
    const { siteUrl } = await start({ settings: { postsPerMinute: 3 } })
    for (const number of [1, 2, 3])
      expect(
        (await postForm({ siteUrl, fields: typedQuestion({ text: text(number) }) })).status,
      ).toBe(303)
    const fields = typedQuestion({ text: text(4) })
    const response = await postForm({ siteUrl, fields })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    const form = echoed({ html: await response.text(), name: 'form' }) as FormView
    expect(form.notice?.code).toBe('question.tooMany')
    expect(form.values['text']).toBe(fields['text'])
    const json = await postJson({ siteUrl, body: fields })
    expect(json.status).toBe(429)
    expect(await json.json()).toMatchObject({ code: 'question.tooMany' })
  })

  test('is counted by the address that the trusted proxy saw, not by what the client claims', async () => {
    const { siteUrl } = await start({
      settings: { postsPerMinute: 1 },
      env: { TRUSTED_PROXIES: '127.0.0.1' },
    })
    const from = (forwarded: string, number: number) =>
      postForm({
        siteUrl,
        fields: typedQuestion({ text: text(number) }),
        headers: { 'x-forwarded-for': forwarded },
      })
    expect((await from('198.51.100.1', 1)).status).toBe(303)
    expect((await from('198.51.100.2', 2)).status).toBe(303)
    expect((await from('203.0.113.9, 198.51.100.2', 3)).status).toBe(429)
  })

  test('is counted by the socket when no proxy is trusted', async () => {
    const { siteUrl } = await start({ settings: { postsPerMinute: 1 } })
    const from = (forwarded: string, number: number) =>
      postForm({
        siteUrl,
        fields: typedQuestion({ text: text(number) }),
        headers: { 'x-forwarded-for': forwarded },
      })
    expect((await from('198.51.100.1', 1)).status).toBe(303)
    expect((await from('198.51.100.2', 2)).status).toBe(429)
  })
})

describe('a spool that takes no more', () => {
  test('answers 503 with what was typed, and gives no receipt', async () => {
    const { siteUrl, cms } = await start({ env: { SPOOL_LIMIT: '2' } })
    cms.state.failWith = 503
    for (const number of [1, 2])
      await postForm({ siteUrl, fields: typedQuestion({ text: text(number) }) })
    const fields = typedQuestion({ text: text(3) })
    const response = await postForm({ siteUrl, fields })
    expect(response.status).toBe(503)
    expect(response.headers.get('location')).toBeNull()
    const form = echoed({ html: await response.text(), name: 'form' }) as FormView
    expect(form.notice?.code).toBe('spool.full')
    expect(form.values['text']).toBe(fields['text'])
    const json = await postJson({ siteUrl, body: typedQuestion({ text: text(4) }) })
    expect(json.status).toBe(503)
    expect(await json.json()).toMatchObject({ code: 'spool.full', issues: [] })
    expect((await fetch(`${siteUrl}/healthz`)).status).toBe(503)
    expect((await fetch(`${siteUrl}/`)).status).toBe(200)
  })

  test('still gives the receipt of a question it has', async () => {
    const { siteUrl, cms } = await start({ env: { SPOOL_LIMIT: '1' } })
    cms.state.failWith = 503
    const fields = typedQuestion()
    const first = await postForm({ siteUrl, fields })
    const second = await postForm({ siteUrl, fields })
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
  })
})

/** Sends bytes until an answer comes, and answers all that came back until the server closed. */
const raw = ({
  port,
  chunks,
  everyMs = 0,
}: {
  port: number
  chunks: string[]
  everyMs?: number
}): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => {
      clearInterval(timer)
      resolve(answer)
    })
    // A server that has answered may hang up on what is still being sent.
    socket.on('error', (error) => {
      if (answer === '') reject(error)
    })
    const timer = setInterval(() => {
      const chunk = chunks.shift()
      if (chunk !== undefined && answer === '' && socket.writable) socket.write(chunk)
    }, everyMs)
  })

const head = (port: number, lines: string[]) =>
  ['POST /api/questions HTTP/1.1', `Host: 127.0.0.1:${String(port)}`, ...lines, '', ''].join('\r\n')

describe('a client that does not send as it should', () => {
  test('drop by drop is cut off with 408 and what had come', async () => {
    const { env } = await start({ bodyTimeoutMs: 300 })
    const port = env.SITE_PORT
    const begin = performance.now()
    const lines = ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 4000']
    const drops = ['text=Une+question+', ...Array.from({ length: 100 }, () => 'a')]
    const answer = await raw({ port, chunks: [head(port, lines), ...drops], everyMs: 20 })
    expect(performance.now() - begin).toBeLessThan(2500)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('question.body.slow')
    expect(answer).toContain('Une question a')
  })

  test('in chunks without end is stopped at the limit', async () => {
    const { env } = await start({ bodyTimeoutMs: 2000 })
    const port = env.SITE_PORT
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`
    const lines = ['Content-Type: application/json', 'Transfer-Encoding: chunked']
    const chunks = [head(port, lines), ...Array.from({ length: 40 }, () => chunk)]
    const answer = await raw({ port, chunks }).catch(String)
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('and hangs up half-way leaves nothing behind', async () => {
    const { env, siteUrl } = await start()
    const port = env.SITE_PORT
    const socket = connect(port, '127.0.0.1')
    const lines = ['Content-Type: application/json', 'Content-Length: 4000']
    socket.write(`${head(port, lines)}{"text":"`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.destroy()
    const health = await fetch(`${siteUrl}/healthz`)
    expect(await health.json()).toMatchObject({ status: 'ok', spool: { waiting: 0 } })
  })
})

test('before the first release a posted form comes back as a page with what was typed', async () => {
  const { siteUrl } = await start({ hasRelease: false })
  const fields = typedQuestion({ text: 'Bien avant <l’ouverture> du site.' })
  const response = await postForm({ siteUrl, fields })
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('Bien avant &lt;l’ouverture&gt; du site.')
  const json = await postJson({ siteUrl, body: fields })
  expect(json.status).toBe(503)
  expect(await json.json()).toMatchObject({ code: 'question.site.starting' })
})
