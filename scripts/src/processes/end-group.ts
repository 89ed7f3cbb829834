import { setTimeout as delay } from 'node:timers/promises'
import { isAlive, type Identity } from './identity.ts'

const POLL_MS = 50

/** Signals a whole process group (its leader’s number); a group that is gone is no error. */
export const signalGroup = ({ pid, signal }: { pid: number; signal: NodeJS.Signals }): void => {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/**
 * Ends a process and its group: asks, waits up to `graceMs`, then insists with SIGKILL. Returns when
 * the leader is gone.
 */
export const endGroup = async ({
  identity,
  graceMs,
  signal = 'SIGTERM',
}: {
  identity: Identity
  graceMs: number
  signal?: NodeJS.Signals
}): Promise<void> => {
  if (!isAlive(identity)) return
  signalGroup({ pid: identity.pid, signal })
  const deadline = performance.now() + graceMs
  while (isAlive(identity) && performance.now() < deadline) await delay(POLL_MS)
  signalGroup({ pid: identity.pid, signal: 'SIGKILL' })
  while (isAlive(identity)) await delay(POLL_MS)
}
