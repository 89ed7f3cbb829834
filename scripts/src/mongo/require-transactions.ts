import { AppError } from '@infos-droits/shared'
import { labels } from './labels.fr.ts'
import { canDoTransactions } from './transactions.ts'

const SCHEME = /^mongodb(\+srv)?:\/\//

/**
 * Tries a database of one’s own before anything is started with it.
 *
 * @throws AppError `database.unreachable` or `database.transactions`, each with what to do.
 */
export const requireTransactions = async (url: string): Promise<void> => {
  if (!SCHEME.test(url)) throw unreachable(labels.badScheme)
  if (await tryTransactions(url)) return
  const message = labels.noTransactions
  throw new AppError({ code: 'database.transactions', message, status: 503 })
}

const unreachable = (message: string, cause?: unknown) =>
  new AppError({ code: 'database.unreachable', message, status: 503, cause })

/** The driver’s own words are English, and may hold the password of the address: they are not shown. */
const tryTransactions = async (url: string): Promise<boolean> => {
  try {
    return await canDoTransactions(url)
  } catch (cause) {
    throw unreachable(labels.unreachable, cause)
  }
}
