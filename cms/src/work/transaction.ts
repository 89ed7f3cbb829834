import { AppError } from '@infos-droits/shared'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { TRANSACTION_LOST } from './labels.fr.ts'

/** From the first time it met another one, a transaction is tried again for so long, and so often, at least. */
const PATIENCE_MS = 8_000
const TRIES = 12
const LONGEST_PAUSE_MS = 500

export type InTransaction<Result> = {
  payload: Payload
  /** On whose behalf; left out for the system itself. */
  user?: PayloadRequest['user']
  work: (req: PayloadRequest) => Promise<Result>
  /** Runs each try when its turn has come; left out, at once. */
  inTurn?: (attempt: () => Promise<Result>) => Promise<Result>
}

/**
 * Runs `work` in one transaction of its own; all Local API calls inside pass the given `req`. When
 * two transactions meet (MongoDB WriteConflict), the later one is tried again from its start, so
 * `work` must have no effect outside the database. Many documents are changed one by one
 * (`updateEach`): Payload's bulk operations end the transaction of their caller when one document
 * fails, and say nothing.
 *
 * @throws whatever `work` throws, after the rollback.
 * @throws AppError `transaction.lost` (503) when something ended the transaction on the way.
 */
export const inTransaction = async <Result>({
  payload,
  user,
  work,
  inTurn = (attempt) => attempt(),
}: InTransaction<Result>): Promise<Result> => {
  const attempt = async (): Promise<Result> => {
    const req = await createLocalReq(user ? { user } : {}, payload)
    await initTransaction(req)
    const { transactionID } = req
    try {
      const result = await work(req)
      if (req.transactionID !== transactionID || sessionOf(req)?.inTransaction() !== true)
        throw new AppError({ code: 'transaction.lost', message: TRANSACTION_LOST, status: 503 })
      await commitTransaction(req)
      return result
    } catch (error) {
      await killTransaction(req)
      throw error
    }
  }
  return againOnConflict(() => inTurn(attempt))
}

/** Does something again from its start when its transaction met another one and was rolled back. */
export const againOnConflict = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  let until = Infinity
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error) || (Date.now() > until && tries >= TRIES)) throw error
      until = Math.min(until, Date.now() + PATIENCE_MS)
      const pause = Math.min(10 * 2 ** tries, LONGEST_PAUSE_MS) * (0.5 + Math.random())
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if ('errorLabels' in error && Array.isArray(error.errorLabels))
    if (error.errorLabels.includes('TransientTransactionError')) return true
  if ('code' in error && error.code === 112) return true
  if (/WriteConflict|write conflict/i.test(error.message)) return true
  return error.cause !== undefined && isTransient(error.cause)
}

/** The database session of the transaction that a request holds; undefined outside of one. */
export const sessionOf = (req: PayloadRequest | undefined) => {
  const id = req?.transactionID
  return typeof id === 'string' || typeof id === 'number' ? req?.payload.db.sessions[id] : undefined
}
