import { parseOrThrow } from '@infos-droits/shared'
import { addressList } from '@infos-droits/shared/network'
import { resolve } from 'node:path'
import { z } from 'zod'

const HOST_SHAPE = 'un nom, et son port s’il en a un\u00A0: cms:3000'
const baseUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))

const optional = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()))

const hostList = z
  .string()
  .optional()
  .transform((value = '') =>
    value
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  .pipe(z.array(z.string().regex(/^[\w.-]+(:\d{1,5})?$/, HOST_SHAPE)))

const envSchema = z.object({
  /** MongoDB address; must name a replica set (`?replicaSet=…`). */
  DATABASE_URL: z.string().min(1),
  PAYLOAD_SECRET: z.string().min(24),
  /** Public address of the CMS, without a slash at its end. */
  CMS_URL: baseUrl,
  /** Other names by which site and publisher call it, `host:port` between commas. */
  CMS_HOSTS: hostList,
  /** Where a person’s link leads, when the name of the CMS would tell whoever reads the mail what it is about. */
  READING_URL: z
    .union([z.literal(''), baseUrl])
    .optional()
    .transform((value) => (value === '' ? undefined : value)),
  /** Public address of the site, without a slash at its end. */
  SITE_URL: baseUrl,
  /** Where the CMS itself reaches the site server, when it is not the public address. */
  SITE_INTERNAL_URL: z
    .union([z.literal(''), baseUrl])
    .optional()
    .transform((value) => (value === '' ? undefined : value)),
  /** Bearer token of the site server and the publisher. */
  SITE_TOKEN: z.string().min(24),
  /** Private half of the key to which the site seals questions. */
  INTAKE_PRIVATE_KEY: z.string().min(24),
  /** Master keys of what citizens give, `id:key` between commas, the current one first; or a file of them. */
  MASTER_KEYS: optional,
  MASTER_KEY_FILE: optional,
  DATA_DIR: z
    .string()
    .min(1)
    .transform((value) => resolve(value)),
  /** Seconds in which an answer may be stopped, until the settings say something else. */
  UNDO_SECONDS: z
    .string()
    .optional()
    .transform((value) => (value === undefined || value.trim() === '' ? '60' : value))
    .pipe(z.coerce.number<string>().int().min(0).max(600)),
  /** Whose `X-Forwarded-For` is believed. */
  TRUSTED_PROXIES: addressList,
  RESEND_API_KEY: optional,
  RESEND_BASE_URL: optional,
  /** What signs the webhooks of the mail service; without it none is believed. */
  RESEND_WEBHOOK_SECRET: optional,
})

export type Env = z.output<typeof envSchema>

/** `next build` reads the configuration without any environment: nothing of it ends in the build. */
const BUILD_TIME: Record<keyof Env, string> = {
  DATABASE_URL: 'mongodb://127.0.0.1:1/build?replicaSet=rs0',
  PAYLOAD_SECRET: 'only-while-building-never-at-run-time',
  CMS_URL: 'http://127.0.0.1:3000',
  CMS_HOSTS: '',
  READING_URL: '',
  SITE_URL: 'http://127.0.0.1:4321',
  SITE_INTERNAL_URL: '',
  SITE_TOKEN: 'only-while-building-never-at-run-time',
  INTAKE_PRIVATE_KEY: 'only-while-building-never-at-run-time',
  MASTER_KEYS: '',
  MASTER_KEY_FILE: '',
  DATA_DIR: '.data',
  UNDO_SECONDS: '',
  TRUSTED_PROXIES: '',
  RESEND_API_KEY: '',
  RESEND_BASE_URL: '',
  RESEND_WEBHOOK_SECRET: '',
}

let known: Env | undefined

/**
 * The environment of the CMS and its worker, read once.
 *
 * @throws AppError `env.invalid`, naming each wrong variable.
 */
export const env = (): Env => {
  const isBuilding =
    process.env['NEXT_PHASE'] === 'phase-production-build' ||
    process.env['PAYLOAD_GENERATE'] === 'true'
  known ??= parseOrThrow({
    schema: envSchema,
    input: isBuilding ? { ...BUILD_TIME, ...process.env } : process.env,
    code: 'env.invalid',
    what: 'L’environnement du CMS',
  })
  return known
}
