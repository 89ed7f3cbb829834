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

const ATTEMPTS = 6

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
}: {
  payload: Payload
  /** On whose behalf; left out for the system itself. */
  user?: PayloadRequest['user']
  work: (req: PayloadRequest) => Promise<Result>
}): Promise<Result> =>
  againOnConflict(async () => {
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
  })

/** Does something again from its start when its transaction met another one and was rolled back. */
export const againOnConflict = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= ATTEMPTS || !isTransient(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * (0.5 + Math.random())))
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
