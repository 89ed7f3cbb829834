import { join } from 'node:path'
import { NODE } from '../root.ts'
import { capture } from './capture.ts'
import { labels } from './labels.fr.ts'
import type { Fetched } from './wheel.ts'

const DOWNLOAD_MS = 600_000

/**
 * Brings the vendor’s `mongod` into `folder`. It runs in a process of its own, which first asks
 * whether the vendor answers at all: where the network refuses, the answer comes in seconds.
 */
export const fetchFromVendor = async (folder: string): Promise<Fetched> => {
  const { isOk, stdout, reason } = await capture({
    command: NODE,
    args: [join(import.meta.dirname, 'vendor-program.ts'), folder],
    timeoutMs: DOWNLOAD_MS,
    // The vendor’s address may only be reachable through the machine’s proxy.
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  })
  const path = stdout.trim().split('\n').at(-1) ?? ''
  if (isOk && path !== '') return { path }
  return { problem: reason === '' ? labels.timeout(DOWNLOAD_MS / 1000) : reason }
}
