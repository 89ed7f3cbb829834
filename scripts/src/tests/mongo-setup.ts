import { startTestMongo, type TestMongo } from '../mongo/index.ts'

/** How many test files run at once that each have a database, a site or a whole system of their own. */
export const TOGETHER = 2

const mongos: TestMongo[] = []

/**
 * Vitest’s global setup: a replica set for each worker of a run; tests find theirs among those of
 * TEST_DATABASE_URLS. Two files that make their collections in one mongod at the same moment hold each
 * other up for minutes. Without history: the files of sixty databases are more than a process may open.
 */
export const setup = async (): Promise<void> => {
  // One by one: each looks for a free port and for what dead runs left.
  while (mongos.length < TOGETHER) mongos.push(await startTestMongo({ keepsHistory: false }))
  process.env['TEST_DATABASE_URLS'] = mongos.map(({ url }) => url).join(' ')
}

export const teardown = async (): Promise<void> => {
  await Promise.all(mongos.map((mongo) => mongo.stop()))
}
