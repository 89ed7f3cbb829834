import { MongoClient, MongoServerError } from 'mongodb'

/** A single server refuses transaction numbers with this code. */
const ILLEGAL_OPERATION = 20

/**
 * Does the database at this address do transactions? It is tried, with a read.
 *
 * @throws the driver’s error when the database does not answer.
 */
export const canDoTransactions = async (url: string): Promise<boolean> => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5_000 })
  try {
    await client.withSession((session) =>
      session.withTransaction(() => client.db().collection('users').findOne({}, { session })),
    )
    return true
  } catch (error) {
    if (error instanceof MongoServerError && error.code === ILLEGAL_OPERATION) return false
    throw error
  } finally {
    await client.close()
  }
}
