import { parseOrThrow } from '@infos-droits/shared'
import { resolve } from 'node:path'
import { z } from 'zod'
import { labels } from './labels.fr.ts'
import { ROOT } from './root.ts'

const port = z.coerce
  .number({ error: labels.port })
  .int({ error: labels.port })
  .min(1, { error: labels.port })
  .max(65_535, { error: labels.port })
const baseUrl = z
  .url({ protocol: /^https?$/, error: labels.url })
  .transform((value) => value.replace(/\/+$/, ''))

const envSchema = z.object({
  SITE_PORT: port.default(4321),
  CMS_PORT: port.default(3000),
  /** Relative paths start at the root of the repository. */
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((value) => resolve(ROOT, value)),
  /** Address the site listens on. */
  SITE_HOST: z.string().default('127.0.0.1'),
  /** Public addresses, when they are not the ports of this machine. */
  SITE_URL: baseUrl.optional(),
  CMS_URL: baseUrl.optional(),
  /** A MongoDB of one’s own, used as it is; else one is run in `DATA_DIR/mongo`. */
  DATABASE_URL: z.string().optional(),
  MONGO_PORT: port.optional(),
  /** Master keys that stand in no file of this machine. */
  MASTER_KEYS: z.string().optional(),
  /** Master keys kept elsewhere than in `DATA_DIR/keys`. */
  MASTER_KEY_FILE: z.string().optional(),
  /** Other names by which the CMS may be called. */
  CMS_HOSTS: z.string().optional(),
  /** Another address for the links of persons. */
  READING_URL: baseUrl.optional(),
  TRUSTED_PROXIES: z.string().optional(),
  ATTACK_ASKS_PER_MINUTE: z.string().optional(),
  UNDO_SECONDS: z.string().optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.string().optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  CHROMIUM_PATH: z.string().optional(),
})

export type Env = z.output<typeof envSchema>

/**
 * The environment of the commands. An empty variable counts as absent.
 *
 * @throws AppError `env.invalid`, naming each wrong variable.
 */
export const readEnv = (source: Record<string, string | undefined> = process.env): Env =>
  parseOrThrow({
    schema: envSchema,
    input: Object.fromEntries(
      Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
    ),
    code: 'env.invalid',
    what: 'L’environnement',
  })
