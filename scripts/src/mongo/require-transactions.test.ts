import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFreePort } from '../processes/index.ts'
import { locateMongod, requireTransactions } from './index.ts'

/** A server of its own, outside any replica set. */
const startAlone = async () => {
  const { path } = await locateMongod({ mayFetch: true })
  const directory = mkdtempSync(join(tmpdir(), 'infos-droits-alone-'))
  const port = await findFreePort()
  const args = ['--dbpath', directory, '--port', String(port), '--bind_ip', '127.0.0.1']
  const mongod = spawn(path, [...args, '--nounixsocket', '--quiet'], { stdio: 'ignore' })
  const ended = once(mongod, 'exit')
  return {
    url: `mongodb://127.0.0.1:${String(port)}/test`,
    stop: async () => {
      mongod.kill('SIGKILL')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

describe('a database of one’s own', () => {
  it.each(['postgres://127.0.0.1/x', 'n’importe quoi', '127.0.0.1:27017'])(
    'of another kind is refused: %s',
    async (url) => {
      await expect(requireTransactions(url)).rejects.toMatchObject({
        code: 'database.unreachable',
        message: expect.stringContaining('doit commencer par mongodb://') as string,
      })
    },
  )

  it('that does not answer is refused in French, without its password', async () => {
    const url = `mongodb://moi:secret@127.0.0.1:${String(await findFreePort())}/?replicaSet=rs0`
    await expect(requireTransactions(url)).rejects.toMatchObject({
      code: 'database.unreachable',
      message: expect.stringMatching(
        /^La base de DATABASE_URL ne répond pas(?!.*secret)/,
      ) as string,
    })
  })

  it('without transactions is refused with what to do', async () => {
    const alone = await startAlone()
    try {
      await expect(requireTransactions(alone.url)).rejects.toMatchObject({
        code: 'database.transactions',
        message: expect.stringContaining('replica set') as string,
      })
    } finally {
      await alone.stop()
    }
  })
})
