import { AppError } from '@infos-droits/shared'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { tailLog, type SupervisedProcess } from '../processes/index.ts'
import { labels } from './labels.fr.ts'

export type NotReady = { name: string; status: number | null; seconds: number; log: string }

const POLL_MS = 150
const ANSWER_MS = 5_000
/** Deaths in a row after which a start is called failed. */
const TOO_MANY_DEATHS = 3

/** The status of the answer to a GET on a local address; null when there is none. */
const statusOf = async (url: string): Promise<number | null> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) })
    await answer.body?.cancel()
    return answer.status
  } catch {
    // Not listening yet: that is the answer.
    return null
  }
}

/**
 * Waits until an address answers 200, or as `isReady` asks.
 *
 * @param processes fail the wait early when one of them dies again and again.
 * @throws AppError with the end of the log of `name`.
 */
export const waitFor = async ({
  url,
  name,
  dataDir,
  processes,
  timeoutMs,
  signal,
  isReady = (status) => status === 200,
  onTimeout = labels.notReady,
}: {
  url: string
  name: string
  dataDir: string
  processes: SupervisedProcess[]
  timeoutMs: number
  signal?: AbortSignal | undefined
  isReady?: (status: number | null) => boolean
  onTimeout?: (facts: NotReady) => string
}): Promise<void> => {
  const logOf = (process: string) => tailLog({ file: join(dataDir, 'logs', `${process}.log`) })
  const deadline = performance.now() + timeoutMs
  for (let status = await statusOf(url); !isReady(status); status = await statusOf(url)) {
    signal?.throwIfAborted()
    const dying = processes.find((process) => process.deaths >= TOO_MANY_DEATHS)
    if (dying !== undefined) {
      const message = labels.keepsDying({ name: dying.name, log: logOf(dying.name) })
      throw new AppError({ code: 'system.keepsDying', message })
    }
    if (performance.now() > deadline) {
      const message = onTimeout({ name, status, seconds: timeoutMs / 1000, log: logOf(name) })
      throw new AppError({ code: 'system.notReady', message })
    }
    await delay(POLL_MS)
  }
}
