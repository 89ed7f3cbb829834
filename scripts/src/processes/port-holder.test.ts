import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { findPortHolder, listeningInodes, parseLsof } from './port-holder.ts'
import { isPortFree } from './ports.ts'

const TABLE = [
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
  '   0: 0100007F:10E1 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 41210 1 0000000000000000 100 0 0 10 0',
  '   1: 0100007F:10E1 0100007F:D2F0 01 00000000:00000000 00:00000000 00000000     0        0 41999 1 0000000000000000 20 4 30 10 -1',
  '   2: 00000000:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 52000 1 0000000000000000 100 0 0 10 0',
].join('\n')

let server: Server | undefined
afterEach(() => server?.close())

describe('who holds a port', () => {
  it('is read from the sockets that listen, not from those that are connected', () => {
    expect(listeningInodes({ table: TABLE, port: 4321 })).toEqual(['41210'])
    expect(listeningInodes({ table: TABLE, port: 3000 })).toEqual(['52000'])
    expect(listeningInodes({ table: TABLE, port: 80 })).toEqual([])
    expect(listeningInodes({ table: '', port: 80 })).toEqual([])
  })

  it('is read from lsof where there is no /proc', () => {
    expect(parseLsof('p812\ncnode\nf23\np900\ncother\n')).toEqual({ pid: 812, command: 'node' })
    expect(parseLsof('')).toBeNull()
  })

  it('is this very process when this process listens', async () => {
    const listening = createServer()
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const address = listening.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await isPortFree(port)).toBe(false)
    expect(findPortHolder(port)?.pid).toBe(process.pid)
  })
})
