import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { env } from './env.ts'
import { countingExactly } from './exact-counts.ts'
import { encryptedAdapter } from './vault/index.ts'

/** MongoDB, with an answer in seconds when it is away, and what citizens give encrypted. */
export const database = () =>
  encryptedAdapter(
    countingExactly(
      mongooseAdapter({
        url: env().DATABASE_URL,
        // Awaited: uniqueness holds from the first write on, and a transaction meets no index half-built.
        ensureIndexes: true,
        connectOptions: { serverSelectionTimeoutMS: 2500, w: 'majority', journal: true },
        // One transaction each: what a hook refuses is undone, and the others of the selection stand.
        bulkOperationsSingleTransaction: true,
        transactionOptions: { readConcern: { level: 'snapshot' } },
      }),
    ),
  )
