import { describe, expect, it } from 'vitest'
import { restDoor } from './rest-door.ts'

const context = { params: Promise.resolve({ slug: ['x'] }) }
const echo = restDoor(async (request) => new Response(await request.text()))
const at = 'http://127.0.0.1/api/x'
const json = (body: BodyInit, type = 'application/json') =>
  new Request(at, { method: 'POST', body, headers: { 'content-type': type } })

const codeOf = async (request: Request): Promise<[number, unknown]> => {
  const response = await echo(request, context)
  const { code } = (await response.json()) as { code?: unknown }
  return [response.status, code]
}

describe('the door of the REST API', () => {
  it('lets through what can be read, as it was', async () => {
    const body = '{"text":"é\\u0000","__proto__":1}'
    expect(await (await echo(json(body), context)).text()).toBe(body)
    expect(await (await echo(new Request(at, { method: 'POST' }), context)).text()).toBe('{}')
    const form = new FormData()
    form.set('_payload', '{}')
    const sent = await echo(new Request(at, { method: 'POST', body: form }), context)
    expect(await sent.text()).toContain('_payload')
    const list = new Request(`${at}?where[title][like]=l%E2%80%99aide+100+%25`)
    expect((await echo(list, context)).status).toBe(200)
  })

  it.each([
    ['http.json', 400, json('[]')],
    ['http.json', 400, json('{"a":')],
    ['http.json', 400, json(new Uint8Array([0x22, 0xff, 0x22]))],
    ['http.json', 400, json(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)],
    ['http.type', 415, json('a=b', 'text/plain')],
    ['http.tooLong', 413, json(`{"a":"${'x'.repeat(8_000_001)}"}`)],
    ['http.tooLong', 414, new Request(`${at}?a=${'b'.repeat(100_001)}`)],
    ['http.query', 400, new Request(`${at}?where[$where]=1`)],
    ['http.query', 400, new Request(`${at}?where[__proto__][a]=1`)],
    ['http.query', 400, new Request(`${at}/%00`)],
    ['http.query', 400, new Request(`${at}/constructor`)],
    ['http.query', 400, new Request(`${at}/%74oString`)],
    ['http.query', 400, new Request(`${at}/%ED%A0%80`)],
  ])('refuses the rest with %s', async (code, status, request) => {
    expect(await codeOf(request)).toEqual([status, code])
  })

  it('tells who answers that the one who asked has gone away', async () => {
    const gone = new AbortController()
    const door = restDoor(async ({ signal }) => {
      gone.abort()
      await Promise.resolve()
      return Response.json({ isGone: signal.aborted })
    })
    const { signal } = gone
    const headers = { 'content-type': 'application/json' }
    const asked = new Request(at, { method: 'POST', body: '{}', headers, signal })
    expect(await (await door(asked, context)).json()).toEqual({ isGone: true })
  })

  it('keeps answers and refusals out of every cache, unless the answer says for how long', async () => {
    const cacheOf = async (headers: HeadersInit, request = new Request(at)) => {
      const door = restDoor(() => new Response('{}', { headers }))
      return (await door(request, context)).headers.get('cache-control')
    }
    expect(await cacheOf({})).toBe('no-store')
    expect(await cacheOf({}, json('[]'))).toBe('no-store')
    expect(await cacheOf({ 'Cache-Control': 'private, max-age=60' })).toBe('private, max-age=60')
  })
})
