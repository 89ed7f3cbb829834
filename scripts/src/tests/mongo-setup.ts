import { startTestMongo, type TestMongo } from '../mongo/index.ts'

let mongo: TestMongo | undefined

/** Vitest’s global setup: one replica set for a run; tests find it in TEST_DATABASE_URL. */
export const setup = async (): Promise<void> => {
  mongo = await startTestMongo()
  process.env['TEST_DATABASE_URL'] = mongo.url
}

export const teardown = async (): Promise<void> => {
  await mongo?.stop()
}
