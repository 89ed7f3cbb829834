import { AppError } from '@infos-droits/shared'
import { generateSealingKeys } from '@infos-droits/shared/crypto'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { labels } from './labels.fr.ts'
import { makeMasterKeys, type KeyVariables } from './master-keys.ts'

const secret = z.string().min(24)

/** What stands in the file of secrets. */
export const secretsSchema = z.object({
  payloadSecret: secret,
  siteToken: secret,
  formSecret: secret,
  intakePublicKey: secret,
  intakePrivateKey: secret,
})

export type Secrets = z.infer<typeof secretsSchema>

export const secretsFile = (dataDir: string): string => join(dataDir, 'secrets.json')

/**
 * The secrets of this installation, made on the first start (readable by their owner only), and with
 * them, where there is no database yet, the master keys: those that are missing later were lost, and are
 * put back by a person.
 *
 * @throws AppError `secrets.unreadable` rather than make new ones: they could not open what the old
 *   ones sealed.
 */
export const ensureSecrets = (env: KeyVariables): Secrets => {
  const file = secretsFile(env.DATA_DIR)
  if (existsSync(file)) return readSecrets(file)
  // First: a start that is cut between the two begins again.
  const isNew = !existsSync(join(env.DATA_DIR, 'mongo'))
  if (isNew) makeMasterKeys(env)
  const secrets = makeSecrets()
  writeSecrets({ file, secrets })
  return secrets
}

/** Puts secrets in place at once, whole, for their owner only. */
export const writeSecrets = ({ file, secrets }: { file: string; secrets: Secrets }): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.new`
  writeFileSync(aside, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(aside, file)
}

/** Fresh secrets for an installation. */
export const makeSecrets = (): Secrets => {
  const keys = generateSealingKeys()
  return {
    payloadSecret: randomSecret(),
    siteToken: randomSecret(),
    formSecret: randomSecret(),
    intakePublicKey: keys.publicKey,
    intakePrivateKey: keys.privateKey,
  }
}

const randomSecret = () => randomBytes(32).toString('base64url')

/** @throws AppError `secrets.unreadable`. */
export const readSecrets = (file: string): Secrets => {
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new AppError({ code: 'secrets.unreadable', message: labels.badSecrets(file), cause })
  }
}
