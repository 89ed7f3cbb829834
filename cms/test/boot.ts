import { formatMasterKey, generateSealingKeys, newMasterKey } from '@infos-droits/shared/crypto'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'

/** Keys of the sealed box in tests: the site would hold the public half only. */
export const testKeys = generateSealingKeys()

/** Of the replica sets that the global setup started, that of this worker; or the one given by hand. */
const databaseOfWorker = (): string => {
  const one = process.env['TEST_DATABASE_URL']
  const all = process.env['TEST_DATABASE_URLS']?.split(' ') ?? []
  const url = one ?? all[Number(process.env['VITEST_POOL_ID'] ?? 1) - 1]
  if (url === undefined) throw new Error('TEST_DATABASE_URLS is not set: run through npm test')
  return url
}

/**
 * A real CMS on a database of its own in the replica set that the global setup started: it goes when the
 * CMS is let go, as each has some 400 files.
 *
 * @param name of the test area, for the database.
 * @param env other variables than the usual ones.
 */
export const bootPayload = async (
  name: string,
  env: Record<string, string> = {},
): Promise<Payload> => {
  const url = new URL(databaseOfWorker())
  url.pathname = `/test-${name}-${randomUUID().slice(0, 8)}`
  const dataDir = mkdtempSync(path.join(tmpdir(), 'infos-droits-test-'))
  process.once('exit', () => {
    rmSync(dataDir, { recursive: true, force: true })
  })
  Object.assign(process.env, {
    DATABASE_URL: url.href,
    PAYLOAD_SECRET: 'a-secret-that-only-tests-use-0123456789',
    CMS_URL: 'http://127.0.0.1:3000',
    SITE_URL: 'http://127.0.0.1:4321',
    SITE_TOKEN: 'a-token-that-only-tests-use-0123456789',
    INTAKE_PRIVATE_KEY: testKeys.privateKey,
    MASTER_KEYS: formatMasterKey(newMasterKey(new Date())),
    DATA_DIR: dataDir,
    RESEND_API_KEY: '',
    // Mails leave at once, but where a test says something else.
    UNDO_SECONDS: '0',
    ...env,
  })
  const { default: config } = await import('../src/payload.config.ts')
  const payload = await getPayload({ config })
  // A test ends with an empty database: never another one than its own.
  if (!payload.db.connection.name.startsWith('test-'))
    throw new Error(`the environment was read before ${name} could set it`)
  const { connection } = payload.db
  const destroy = payload.destroy.bind(payload)
  payload.destroy = async () => {
    await connection.dropDatabase()
    await destroy()
  }
  return payload
}
