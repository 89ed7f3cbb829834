import { AppError, messageOf } from '@infos-droits/shared'
import type { Env } from '../env.ts'
import { canDoTransactions, embeddedUrl, locateMongod, mongoLabels } from '../mongo/index.ts'
import { findOwner } from '../system/index.ts'
import { finding, type Finding } from './finding.ts'
import { labels } from './labels.fr.ts'

/** Where the database comes from, and whether the one that runs does transactions. */
export const lookAtDatabase = async (env: Env): Promise<Finding[]> => [
  await lookForMongod(env),
  await lookAtTransactions(env),
]

const lookForMongod = async (env: Env): Promise<Finding> => {
  if (env.DATABASE_URL !== undefined) return finding('mongod', 'ok', labels.database.given)
  try {
    const { way, version } = await locateMongod({ mayFetch: false })
    return finding('mongod', 'ok', labels.database.found({ way: mongoLabels.ways[way], version }))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return finding('mongod', 'warning', labels.database.toFetch)
  }
}

const lookAtTransactions = async (env: Env): Promise<Finding> => {
  const id = 'transactions'
  if (env.DATABASE_URL === undefined && findOwner(env.DATA_DIR) === null)
    return finding(id, 'ok', labels.transactions.notRunning)
  try {
    return (await canDoTransactions(env.DATABASE_URL ?? embeddedUrl(env.DATA_DIR)))
      ? finding(id, 'ok', labels.transactions.ok)
      : finding(id, 'problem', labels.transactions.off)
  } catch (error) {
    return finding(id, 'problem', labels.transactions.down(messageOf(error)))
  }
}
