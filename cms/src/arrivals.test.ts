import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { watchArrivals } from './arrivals.ts'

const server = createServer({ connectionsCheckingInterval: 500 }, (request, response) => {
  response.end(request.headers['x-forwarded-for'])
})
let at = ''

/** Who watches does so until the process ends: here first over http, then over https. */
const watch = (cmsUrl: string) => {
  watchArrivals({ trustedProxies: ['10.0.0.0/8'], cmsUrl, otherHosts: [] })
}

beforeAll(async () => {
  watch('http://127.0.0.1:3000')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  at = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})

afterAll(() => server.close())

it('whoever answers reads the address of the socket, not what a client wrote', async () => {
  expect(await (await fetch(at)).text()).toBe('127.0.0.1')
  const forged = await fetch(at, { headers: { 'x-forwarded-for': '8.8.8.8, 10.0.0.1' } })
  expect(await forged.text()).toBe('127.0.0.1')
})

it('browsers are told to come by https only, where the CMS is at such an address', async () => {
  const told = async () => (await fetch(at)).headers.get('strict-transport-security')
  expect(await told()).toBe(null)
  watch('https://equipe.example')
  expect(await told()).toBe('max-age=31536000')
})

it('half a head waits ten seconds, not for ever', { timeout: 30_000 }, async () => {
  await fetch(at)
  const slow = connect(Number(new URL(at).port), '127.0.0.1')
  slow.write('GET / HTTP/1.1\r\nHost: x\r\nX-Half')
  const from = Date.now()
  expect(await text(slow)).toContain('408')
  expect(Date.now() - from).toBeLessThan(20_000)
})
