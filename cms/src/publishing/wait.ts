import type { Claim } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { listen } from './bell.ts'
import { claimPublication, reportPublication } from './claim.ts'

/** Without a stream of changes, work is looked for so often. */
const ASK_MS = 250
/** The lease of a killed publisher runs out without a sound. */
const LEASES_MS = 5000

/**
 * Takes the next publication; when there is none, as soon as one is committed, and null after so many
 * seconds. Who has gone away meanwhile (`signal`) takes nothing.
 */
export const claimWithin = async ({
  payload,
  waitSeconds,
  signal,
}: {
  payload: Payload
  waitSeconds: number
  signal?: AbortSignal | undefined
}): Promise<Claim | null> => {
  if (waitSeconds === 0) return claimPublication({ payload })
  const until = performance.now() + waitSeconds * 1000
  // Before the first try: what is committed after that is heard.
  const listening = await listen(payload)
  try {
    for (;;) {
      const claim = await claimPublication({ payload })
      if (claim !== null) return await unlessGone({ payload, claim, signal })
      const left = until - performance.now()
      if (left <= 0 || signal?.aborted === true) return null
      const atMostMs = Math.min(left, listening.isBroken() ? ASK_MS : LEASES_MS)
      await listening.rung({ atMostMs, signal })
    }
  } finally {
    listening.leave()
  }
}

/** Nobody would do it, and nobody else could before the lease has run out. */
const unlessGone = async ({
  payload,
  claim,
  signal,
}: {
  payload: Payload
  claim: Claim
  signal: AbortSignal | undefined
}): Promise<Claim | null> => {
  if (signal?.aborted !== true) return claim
  const { id, fence } = claim
  await reportPublication({ payload, report: { id, fence, state: 'waiting' } })
  return null
}
