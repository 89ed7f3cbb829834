import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writePidFile } from '../processes/index.ts'
import { findOwner, leaveDataDir, takeDataDir } from './owner.ts'
import { requirePorts } from './require-ports.ts'

let dataDir: string
let server: Server | undefined
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'infos-droits-owner-'))
})
afterEach(() => {
  server?.close()
  server = undefined
  rmSync(dataDir, { recursive: true, force: true })
})

describe('a data folder', () => {
  it('belongs to one running system at a time', () => {
    takeDataDir(dataDir)
    expect(findOwner(dataDir)).toEqual({ pid: process.pid })
    expect(() => {
      takeDataDir(dataDir)
    }).toThrow(new RegExp(String(process.pid)))
    leaveDataDir(dataDir)
    expect(findOwner(dataDir)).toBeNull()
  })

  it('is free again when its owner was killed', async () => {
    const owner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    writePidFile({ file: join(dataDir, 'owner.json'), pid: owner.pid ?? 0 })
    expect(findOwner(dataDir)).toEqual({ pid: owner.pid })
    owner.kill('SIGKILL')
    await new Promise((resolve) => owner.once('exit', resolve))
    expect(findOwner(dataDir)).toBeNull()
  })
})

describe('a port that is taken', () => {
  it('is named with its holder and the variable that changes it', async () => {
    const listening = createServer()
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const address = listening.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const required = requirePorts([{ variable: 'SITE_PORT', port }])
    await expect(required).rejects.toMatchObject({ code: 'system.portTaken' })
    await expect(required).rejects.toThrow(new RegExp(`${process.pid}.*SITE_PORT=${port + 1}`))
  })

  it('is refused when both servers would have it', async () => {
    const port = 4_955
    const wanted = [
      { variable: 'SITE_PORT', port },
      { variable: 'CMS_PORT', port },
    ] as const
    await expect(requirePorts([...wanted])).rejects.toMatchObject({ code: 'system.samePort' })
  })
})
