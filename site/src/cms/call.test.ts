import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { callCms } from './call.ts'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Asks a CMS that answers so, for a second in all and silent for a quarter of one at most. */
const asked = async (answer: (response: ServerResponse) => Promise<unknown>) => {
  server = createServer((_, response) => void answer(response).catch(() => undefined))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const cms = { cmsUrl: `http://127.0.0.1:${String(port)}`, token: 'token' }
  return callCms({ cms, method: 'GET', path: '/', timeoutMs: 1000, stalledMs: 250 })
}
const inPieces = async (response: ServerResponse, count: number) => {
  for (let piece = 0; piece < count; piece += 1) {
    response.write(piece === 0 ? '[0' : `,${String(piece)}`)
    await sleep(100)
  }
  response.end(']')
}

test('a long answer that keeps coming is taken', async () => {
  const { body } = await asked((response) => inPieces(response, 6))
  expect(body).toEqual([0, 1, 2, 3, 4, 5])
})

test('an answer that falls silent, or never begins, is no answer', async () => {
  const unreachable = { code: 'cms.unreachable' }
  const stalled = asked((response) => Promise.resolve(response.write('[')))
  await expect(stalled).rejects.toMatchObject(unreachable)
  server.closeAllConnections()
  await expect(asked(() => sleep(5000))).rejects.toMatchObject(unreachable)
})

test('an answer that comes for ever is no answer', async () => {
  const begin = performance.now()
  await expect(asked((response) => inPieces(response, 50))).rejects.toMatchObject({
    code: 'cms.unreachable',
  })
  expect(performance.now() - begin).toBeLessThan(3000)
})
