import type { QuestionServices, RateLimit } from '../questions/index.ts'
import type { SignalSpool } from '../spool/index.ts'
import type { DoubleClicks } from './double-clicks.ts'

/** What taking in signals needs from the rest of the server. */
export type SignalServices = Pick<
  QuestionServices,
  'siteUrl' | 'handler' | 'clientAddress' | 'own' | 'log' | 'now' | 'bodyTimeoutMs'
> & {
  intakePublicKey: string
  signalSpool: SignalSpool
  /** Called when a signal has been written. */
  onSignal: () => void
  /** Of its own: who says that a page helped must still be able to ask. */
  signalLimit: RateLimit
  doubleClicks: DoubleClicks
  /** For tries at the code of a desk. */
  codeLimit: RateLimit
  /** Name of the desk with this code; null when there is none. @throws AppError `cms.…`. */
  checkDesk: (code: string) => Promise<string | null>
}
