import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { watchArrivals } from './arrivals.ts'

const server = createServer((request, response) => {
  response.end(request.headers['x-forwarded-for'])
})
let at = ''

beforeAll(async () => {
  watchArrivals({ trustedProxies: ['10.0.0.0/8'] })
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
