import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { table } from '../command/index.ts'
import type { Env } from '../env.ts'
import { demoAccountsFile, type System } from '../system/index.ts'
import { labels } from './labels.fr.ts'

const accountsSchema = z.array(
  z.looseObject({
    name: z.string(),
    email: z.string(),
    password: z.string(),
    totp: z.string().optional(),
  }),
)

const COLUMNS = { lean: 'left', gap: '   ' } as const

/** What a person needs once everything runs: addresses, logins, where mails and logs are. */
export const welcomeLines = ({
  system,
  env,
}: {
  system: Pick<System, 'siteUrl' | 'cmsUrl' | 'dataDir'>
  env: Env
}): string[] => {
  const mails =
    env.RESEND_API_KEY === undefined
      ? labels.mailsKept
      : labels.mailsSent(env.RESEND_BASE_URL ?? labels.resend)
  const facts = [
    [labels.site, `${system.siteUrl}/`],
    [labels.admin, `${system.cmsUrl}/admin`],
    [labels.mails, mails],
    [labels.logs, join(system.dataDir, 'logs')],
  ]
  return [
    '',
    labels.ready,
    '',
    ...table({ rows: facts, ...COLUMNS, indent: '  ' }),
    '',
    ...accountLines(demoAccountsFile(system.dataDir)),
    labels.howToStop,
    '',
  ]
}

const accountLines = (file: string): string[] => {
  if (!existsSync(file)) return []
  const accounts = accountsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const rows = accounts.map(({ name, email, password }) => [name, email, password])
  return [
    `  ${labels.accounts}`,
    ...table({ rows, ...COLUMNS, indent: '    ' }),
    ...(accounts.some(({ totp }) => totp !== undefined) ? [`    ${labels.code}`] : []),
    `    ${labels.accountsFile} ${file}`,
    '',
  ]
}
