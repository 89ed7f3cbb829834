import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchArrivals } from './arrivals.ts'

/** What the application behind the door has seen. */
const seen: string[] = []
const server = createServer((request, response) => {
  seen.push(`${request.method ?? ''} ${String(request.headers['x-forwarded-host'])}`)
  response.end('the application')
})
server.on('upgrade', (request, socket) => {
  seen.push(`upgrade ${request.headers.host ?? ''}`)
  socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n')
})
let port = 0

beforeAll(async () => {
  watchArrivals({
    trustedProxies: [],
    cmsUrl: 'https://equipe.example',
    otherHosts: ['CMS:3000'],
    readingUrl: 'https://courrier.example',
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** Says it word for word; answers all that comes back. */
const say = async (lines: string[], body = ''): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`)
  return text(socket)
}
const get = (host: string, path = '/admin') => say([`GET ${path} HTTP/1.1`, `Host: ${host}`])

describe('the CMS answers by its own name', () => {
  it('not even the first request of a server comes through by another one', async () => {
    const answer = await get('evil.example')
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
    expect(answer).toContain('Content-Type: text/plain; charset=utf-8')
    expect(answer).toContain('Cette adresse n’est pas celle de l’espace de travail.')
    expect(seen).toEqual([])
  })

  it.each(['equipe.example', 'EQUIPE.example', 'equipe.example:443', 'cms:3000'])(
    'which %s is',
    async (host) => {
      expect(await get(host)).toContain('the application')
    },
  )

  it.each([`/message/${'6b04'.repeat(6)}.a-B_9`, '/desk.css'])(
    'and the name of the persons’ links for %s',
    async (path) => {
      expect(await get('courrier.example', path)).toContain('the application')
    },
  )

  it.each([
    '/',
    '/admin',
    '/demande/abc',
    '/api/users/login',
    '/message/..',
    '/message/../admin',
    '/message/%2e%2e/admin',
    '/desk.css/../admin',
    '//message/',
  ])('and that name not for %s', async (path) => {
    expect(await get('courrier.example', path)).toMatch(/^HTTP\/1\.1 421 /)
  })

  it.each(['127.0.0.1', 'localhost', '[::1]'])(
    'and %s with the port it listens on',
    async (name) => {
      expect(await get(`${name}:${String(port)}`, '/healthz')).toContain('the application')
      expect(await get(`${name}:${String(port + 1)}`, '/healthz')).toMatch(/^HTTP\/1\.1 421 /)
      expect(await get(name, '/healthz')).toMatch(/^HTTP\/1\.1 421 /)
    },
  )

  it.each([
    'equipe.example.evil.example',
    'evil.equipe.example',
    'equipe.example:8443',
    'equipe.example@evil.example',
    'cms',
    'cms:3001',
    '',
  ])('which « %s » is not', async (host) => {
    const before = seen.length
    expect(await get(host)).toMatch(/^HTTP\/1\.1 421 /)
    expect(seen).toHaveLength(before)
  })

  it('not by a whole address in the place of a path, nor with a body, nor to upgrade', async () => {
    const before = seen.length
    expect(await get('equipe.example', 'http://evil.example/admin')).toMatch(/^HTTP\/1\.1 421 /)
    const lines = ['POST /api/users/login HTTP/1.1', 'Host: evil.example', 'Content-Length: 2']
    expect(await say(lines, '{}')).toMatch(/^HTTP\/1\.1 421 /)
    const waiting = [...lines, 'Expect: 100-continue']
    // Node itself says that it would read on, before anybody is asked.
    expect(await say(waiting)).toMatch(/^(HTTP\/1\.1 100 Continue\r\n\r\n)?HTTP\/1\.1 421 /)
    const socket = connect(port, '127.0.0.1')
    socket.write(
      'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
    )
    expect(await text(socket).catch(() => '')).not.toContain('101')
    expect(seen).toHaveLength(before)
  })

  it('and tells what answers no other, whatever the client says it was', async () => {
    seen.length = 0
    await say(['GET / HTTP/1.1', 'Host: equipe.example', 'X-Forwarded-Host: evil.example'])
    expect(seen).toEqual(['GET equipe.example'])
  })
})

describe('an address that cannot be read', () => {
  it.each([
    'GET /%',
    'POST /api/users/%',
    'GET /demande/%E0%A4%A',
    'GET /admin/%C3%28',
    'POST /message/%zz?a=b',
  ])('is answered 400 in French, and seen by nothing else: %s', async (line) => {
    const before = seen.length
    const answer = await say([`${line} HTTP/1.1`, 'Host: equipe.example'])
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('Cette adresse est mal écrite')
    expect(seen).toHaveLength(before)
  })

  it.each(['/admin?search=100%', '/admin/%C3%A9', '/api/media/50%25.webp'])(
    'is none of these: %s',
    async (path) => {
      expect(await get('equipe.example', path)).toContain('the application')
    },
  )
})
