import type { AttackState } from './attack/index.ts'
import type { LiveRelease } from './releases/index.ts'
import type { DrainerState, SignalSpool, Spool } from './spool/index.ts'

/** `GET /healthz`: counts and names, nothing of a person. */
export type Health = {
  /** `degraded`: people are served, but questions wait for the CMS or need somebody to look. */
  status: 'ok' | 'degraded' | 'unavailable'
  release: { id: string; asOf: string; build: string; pages: number } | null
  /** Build of the pages rendered on demand; differs from the release’s until it is made again. */
  build: string
  cms: DrainerState
  spool: {
    waiting: number
    aside: number
    oldestReceivedAt: string | null
    limit: number
    writable: boolean
  }
  /** Photos and files that came with questions and wait for the CMS. */
  letters: { waiting: number; aside: number; oldestReceivedAt: string | null }
  /** Words about the site and notes of visits that wait for the CMS. */
  signals: { waiting: number; aside: number }
  /** Whether questions have to prove that they are no robot’s. */
  attack: AttackState
  uptimeSeconds: number
}

/** A question, with what came with it, reaches the CMS in a second or two; one that waits longer is a sign of trouble. */
const WAITING_MAX_MS = 30_000

/** What the server is like now; 503 when it can show no page or take no question. */
export const healthOf = ({
  release,
  build,
  spool,
  signalSpool,
  limit,
  cms,
  attack,
  now,
}: {
  release: LiveRelease | null
  build: string
  spool: Spool
  signalSpool: Pick<SignalSpool, 'outgoing'>
  limit: number
  cms: DrainerState
  attack: AttackState
  /** Milliseconds since 1970. */
  now: number
}): { httpStatus: 200 | 503; health: Health } => {
  const counts = spool.outgoing.counts()
  const letters = spool.letters.counts()
  const signals = signalSpool.outgoing.counts()
  const writable = spool.isWritable()
  const isUnavailable = release === null || !writable || counts.waiting >= limit
  const isLate = [counts, letters].some(
    ({ oldestReceivedAt }) =>
      oldestReceivedAt !== null && now - Date.parse(oldestReceivedAt) > WAITING_MAX_MS,
  )
  const isAside = [counts, letters, signals].some(({ aside }) => aside > 0)
  const isDegraded = cms.reachable === false || isAside || isLate || attack.underAttack
  const health: Health = {
    status: isUnavailable ? 'unavailable' : isDegraded ? 'degraded' : 'ok',
    release:
      release === null
        ? null
        : {
            id: release.manifest.id,
            asOf: release.manifest.asOf,
            build: release.manifest.build,
            pages: release.manifest.pages,
          },
    build,
    cms,
    spool: { ...counts, limit, writable },
    letters,
    signals: { waiting: signals.waiting, aside: signals.aside },
    attack,
    uptimeSeconds: Math.round(process.uptime()),
  }
  return { httpStatus: isUnavailable ? 503 : 200, health }
}
