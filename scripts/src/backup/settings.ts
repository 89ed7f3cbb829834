import type { Env } from '../env.ts'

/** Variables that hold no secret, by name: whoever adds one to the environment decides. */
const NAMES = [
  'SITE_PORT',
  'CMS_PORT',
  'SITE_HOST',
  'SITE_URL',
  'CMS_URL',
  'CMS_HOSTS',
  'READING_URL',
  'TRUSTED_PROXIES',
  'ATTACK_ASKS_PER_MINUTE',
  'UNDO_SECONDS',
  'RESEND_BASE_URL',
] as const satisfies readonly (keyof Env)[]

/** The settings of this installation that are no secrets, as they stand in its environment. */
export const settingsOf = (env: Env): Record<string, string> =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = env[name]
      return value === undefined ? [] : [[name, String(value)]]
    }),
  )
