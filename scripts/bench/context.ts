import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../src/processes/index.ts'
import { startSystem, type System } from '../src/system/index.ts'
import type { BenchContext } from './bench.ts'

/** A context whose system runs in a folder of its own, and how to end it all. */
export const createContext = async ({
  log,
  signal,
}: {
  log: (line: string) => void
  signal: AbortSignal
}): Promise<{ context: BenchContext; end: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'infos-droits-bench-'))
  const [sitePort, cmsPort] = [await findFreePort(), await findFreePort()]
  let running: System | null = null
  const restart = async () => {
    await running?.stop()
    const begin = performance.now()
    running = await startSystem({
      dataDir: join(folder, 'data'),
      sitePort,
      cmsPort,
      // What is measured is no attack.
      env: { TRUSTED_PROXIES: '127.0.0.1', ATTACK_ASKS_PER_MINUTE: '1000000' },
      log,
      // A build is no part of what is measured.
      mayBuild: false,
      signal,
    })
    return { system: running, seconds: (performance.now() - begin) / 1000 }
  }
  return {
    context: { folder, restart, system: async () => running ?? (await restart()).system },
    end: async () => {
      await running?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
