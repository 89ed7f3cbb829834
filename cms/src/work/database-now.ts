import type { BasePayload } from 'payload'

/** The time by the database's clock, the only one that all processes share. */
export const databaseNow = async (payload: BasePayload): Promise<Date> => {
  const hello = await payload.db.connection.db?.command({ hello: 1 })
  const now: unknown = hello?.['localTime']
  if (!(now instanceof Date)) throw new Error('the database does not tell the time')
  return now
}
