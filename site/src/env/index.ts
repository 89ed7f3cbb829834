import { parseOrThrow } from '@infos-droits/shared'
import { addressList } from '@infos-droits/shared/network'
import { createPublicKey } from 'node:crypto'
import { resolve } from 'node:path'
import { z } from 'zod'

const baseUrl = z
  .url({ protocol: /^https?$/ })
  .transform((value) => value.replace(/\/+$/, ''))
  .refine((value) => new URL(value).pathname === '/', 'sans chemin après le nom du site')

const directory = z
  .string()
  .min(1)
  .default('.data')
  .transform((value) => resolve(value))

const isSealingKey = (value: string): boolean => {
  try {
    const key = Buffer.from(value, 'base64url')
    return createPublicKey({ key, type: 'spki', format: 'der' }).asymmetricKeyType === 'x25519'
  } catch {
    return false
  }
}

const publishing = { SITE_URL: baseUrl, DATA_DIR: directory }
const cms = { CMS_URL: baseUrl, SITE_TOKEN: z.string().min(24) }

const serverSchema = z.object({
  ...publishing,
  ...cms,
  SITE_PORT: z.coerce.number().int().min(1).max(65_535).default(4321),
  SITE_HOST: z.string().min(1).default('127.0.0.1'),
  /** Public half of the key to which questions are sealed: DER in base64url. */
  INTAKE_PUBLIC_KEY: z.string().refine(isSealingKey, 'une clé publique X25519 est attendue'),
  /** Signs nonces, makes receipt addresses and codes. */
  FORM_SECRET: z.string().min(24),
  TRUSTED_PROXIES: addressList,
  /** Questions that may wait for the CMS before new ones are refused. */
  SPOOL_LIMIT: z.coerce.number().int().min(1).default(20_000),
  /** Questions a minute, from everywhere, above which each has to prove that it is no robot’s. */
  ATTACK_ASKS_PER_MINUTE: z.coerce.number().int().min(1).default(300),
})

const publisherSchema = z.object({ ...publishing, ...cms })
const snapshotFileSchema = z.object(publishing)

export type ServerEnv = z.output<typeof serverSchema>

const read =
  <Schema extends z.ZodType>({ schema, what }: { schema: Schema; what: string }) =>
  (source: Record<string, string | undefined>): z.output<Schema> => {
    // An empty variable counts as absent.
    const input = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
    return parseOrThrow({ schema, input, code: 'env.invalid', what })
  }

/** Environment of the site server. @throws AppError `env.invalid`, naming each wrong variable. */
export const readServerEnv = read({
  schema: serverSchema,
  what: 'L’environnement du serveur du site',
})

/** Environment of the publisher. @throws AppError `env.invalid`, naming each wrong variable. */
export const readPublisherEnv = read({
  schema: publisherSchema,
  what: 'L’environnement du publieur',
})

/** What a release from a snapshot file needs. @throws AppError `env.invalid`. */
export const readSnapshotFileEnv = read({
  schema: snapshotFileSchema,
  what: 'L’environnement du publieur',
})
