import type { Env } from '../env.ts'
import { keyPlaceOf, type KeyPlace } from './master-keys.ts'
import type { Secrets } from './secrets.ts'

/** What every process of one installation has to know about it. */
export type Installation = {
  dataDir: string
  databaseUrl: string
  sitePort: number
  siteHost: string
  cmsPort: number
  siteUrl: string
  cmsUrl: string
  secrets: Secrets
  masterKeys: KeyPlace
  /** Passed on when present. */
  optional: {
    CMS_HOSTS?: string | undefined
    READING_URL?: string | undefined
    TRUSTED_PROXIES?: string | undefined
    ATTACK_ASKS_PER_MINUTE?: string | undefined
    UNDO_SECONDS?: string | undefined
    RESEND_API_KEY?: string | undefined
    RESEND_BASE_URL?: string | undefined
    RESEND_WEBHOOK_SECRET?: string | undefined
  }
}

const local = (port: number) => `http://127.0.0.1:${String(port)}`

/** The installation that the environment of a command describes. */
export const toInstallation = ({
  env,
  databaseUrl,
  secrets,
}: {
  env: Env
  databaseUrl: string
  secrets: Secrets
}): Installation => ({
  dataDir: env.DATA_DIR,
  databaseUrl,
  sitePort: env.SITE_PORT,
  siteHost: env.SITE_HOST,
  cmsPort: env.CMS_PORT,
  siteUrl: env.SITE_URL ?? local(env.SITE_PORT),
  cmsUrl: env.CMS_URL ?? local(env.CMS_PORT),
  secrets,
  masterKeys: keyPlaceOf(env),
  optional: {
    CMS_HOSTS: env.CMS_HOSTS,
    READING_URL: env.READING_URL,
    TRUSTED_PROXIES: env.TRUSTED_PROXIES,
    ATTACK_ASKS_PER_MINUTE: env.ATTACK_ASKS_PER_MINUTE,
    UNDO_SECONDS: env.UNDO_SECONDS,
    RESEND_API_KEY: env.RESEND_API_KEY,
    RESEND_BASE_URL: env.RESEND_BASE_URL,
    RESEND_WEBHOOK_SECRET: env.RESEND_WEBHOOK_SECRET,
  },
})

export const SERVER_NAMES = ['cms', 'worker', 'site', 'publisher'] as const
export type ServerName = (typeof SERVER_NAMES)[number]

/** The environment of each process: what it needs and nothing else, secrets above all. */
export const environments = (
  installation: Installation,
): Record<ServerName | 'seed', Record<string, string>> => {
  const { dataDir, secrets, siteUrl, cmsUrl, optional } = installation
  const worker = {
    DATABASE_URL: installation.databaseUrl,
    PAYLOAD_SECRET: secrets.payloadSecret,
    CMS_URL: cmsUrl,
    SITE_URL: siteUrl,
    SITE_TOKEN: secrets.siteToken,
    INTAKE_PRIVATE_KEY: secrets.intakePrivateKey,
    ...masterKeysOf(installation.masterKeys),
    DATA_DIR: dataDir,
    ...present('READING_URL', optional.READING_URL),
    ...present('UNDO_SECONDS', optional.UNDO_SECONDS),
    ...present('RESEND_API_KEY', optional.RESEND_API_KEY),
    ...present('RESEND_BASE_URL', optional.RESEND_BASE_URL),
    ...present('RESEND_WEBHOOK_SECRET', optional.RESEND_WEBHOOK_SECRET),
  }
  const publisher = {
    CMS_URL: cmsUrl,
    SITE_TOKEN: secrets.siteToken,
    SITE_URL: siteUrl,
    DATA_DIR: dataDir,
  }
  return {
    cms: {
      ...worker,
      SITE_INTERNAL_URL: local(installation.sitePort),
      PORT: String(installation.cmsPort),
      HOSTNAME: '127.0.0.1',
      ...present('CMS_HOSTS', optional.CMS_HOSTS),
      ...present('TRUSTED_PROXIES', optional.TRUSTED_PROXIES),
    },
    worker,
    seed: worker,
    publisher,
    site: {
      ...publisher,
      SITE_PORT: String(installation.sitePort),
      SITE_HOST: installation.siteHost,
      INTAKE_PUBLIC_KEY: secrets.intakePublicKey,
      FORM_SECRET: secrets.formSecret,
      ...present('TRUSTED_PROXIES', optional.TRUSTED_PROXIES),
      ...present('ATTACK_ASKS_PER_MINUTE', optional.ATTACK_ASKS_PER_MINUTE),
    },
  }
}

/** Either of the two and never both: a file that is not used must not look like one that is. */
const masterKeysOf = (place: KeyPlace): Record<string, string> =>
  place.from === 'environment' ? { MASTER_KEYS: place.given } : { MASTER_KEY_FILE: place.file }

const present = (name: string, value: string | undefined): Record<string, string> =>
  value === undefined ? {} : { [name]: value }
