import type { Sealer } from '@infos-droits/shared/crypto'
import type { ClientAddress } from '@infos-droits/shared/network'
import type { Log } from '../../log/index.ts'
import type { PageHandler } from '../../rendering/index.ts'
import type { Gate } from '../attack/index.ts'
import type { OwnAddresses } from '../http/index.ts'
import type { LiveReleases } from '../releases/index.ts'
import type { Spool } from '../spool/index.ts'
import type { IsKept } from './is-kept.ts'
import type { Patience } from './patience.ts'
import type { RateLimit } from './rate-limit.ts'

/** What taking in questions needs from the rest of the server. */
export type QuestionServices = {
  siteUrl: string
  secret: string
  seal: Sealer
  handler: PageHandler
  releases: LiveReleases
  spool: Spool
  /** Whether the CMS still keeps a question that was handed on to it. */
  isKept: IsKept
  /** Called when a question has been written. */
  onAccepted: () => void
  clientAddress: ClientAddress
  own: OwnAddresses
  rateLimit: RateLimit
  /** Where a form sent in haste waits until it is old enough. */
  patience: Patience
  /** Asks for more than the form when the site is flooded. */
  gate: Gate
  log: Log
  /** Milliseconds since 1970. */
  now: () => number
  /** For a whole body to arrive. */
  bodyTimeoutMs: number
}

export { createPatience } from './patience.ts'
export { createRateLimit } from './rate-limit.ts'
