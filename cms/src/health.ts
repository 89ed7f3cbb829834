import { messageOf } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { publicationStatus } from './publishing/index.ts'
import { vaultState, type VaultState } from './vault/index.ts'
import { secondsSinceBeat } from './work/index.ts'

/** State of the CMS for machines: no personal data. */
export type Health = {
  /** Whether it does all its work; `database` and `vault` say what is in the way. */
  ok: boolean
  build: string
  database: { ok: boolean; transactions: boolean }
  /** Seconds since the worker was last seen; null when it never was. */
  worker: { secondsSinceBeat: number | null } | null
  outbox: { waiting: number; failed: number } | null
  /**
   * Whether what citizens gave can be read: `open`, or the keys are `missing` or `wrong`. The page to sign in
   * says the same to anyone.
   */
  vault: VaultState | null
  publication: { live: string | null; liveSince: string | null; waiting: boolean } | null
}

const DEADLINE_MS = 3000

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('too slow'))
    }, DEADLINE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const down = (build: string): Health => ({
  ok: false,
  build,
  database: { ok: false, transactions: false },
  worker: null,
  outbox: null,
  vault: null,
  publication: null,
})

/** Reads it; a database that does not answer within three seconds is down. */
export const readHealth = async ({
  connect,
  build,
}: {
  connect: () => Promise<Payload>
  build: string
}): Promise<{ health: Health; problem: string | null }> => {
  try {
    return {
      health: await inTime(connect().then((payload) => read(payload, build))),
      problem: null,
    }
  } catch (error) {
    return { health: down(build), problem: messageOf(error) }
  }
}

const read = async (payload: Payload, build: string): Promise<Health> => {
  await payload.db.connection.db?.command({ ping: 1 })
  const count = async (states: ('waiting' | 'running' | 'failed' | 'uncertain')[]) =>
    (await payload.count({ collection: 'mails', where: { state: { in: states } } })).totalDocs
  const [beat, waiting, failed, status, vault] = await Promise.all([
    secondsSinceBeat(payload),
    count(['waiting', 'running']),
    count(['failed', 'uncertain']),
    publicationStatus(payload),
    vaultState(payload),
  ])
  const options: unknown = payload.db.transactionOptions
  return {
    ok: vault === 'open',
    build,
    database: { ok: true, transactions: options !== false },
    worker: { secondsSinceBeat: beat },
    outbox: { waiting, failed },
    vault,
    publication: {
      live: status.live?.release ?? null,
      liveSince: status.live?.doneAt ?? null,
      waiting: status.waiting !== null || status.running !== null,
    },
  }
}
