import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Env } from '../env.ts'
import { demoAccountsFile, type System } from '../system/index.ts'
import { labels } from './labels.fr.ts'

const accountsSchema = z.array(
  z.looseObject({ name: z.string(), email: z.string(), password: z.string() }),
)

/** What a person needs once everything runs: addresses, logins, where mails and logs are. */
export const welcomeLines = ({ system, env }: { system: System; env: Env }): string[] => {
  const mails =
    env.RESEND_API_KEY === undefined
      ? labels.mailsKept(join(system.dataDir, 'mail'))
      : labels.mailsSent(env.RESEND_BASE_URL ?? labels.resend)
  const facts = [
    [labels.site, `${system.siteUrl}/`],
    [labels.admin, `${system.cmsUrl}/admin`],
    [labels.mails, mails],
    [labels.logs, join(system.dataDir, 'logs')],
  ]
  const accounts = readAccounts(demoAccountsFile(system.dataDir))
  return [
    '',
    labels.ready,
    '',
    ...facts.map(([name = '', value = '']) => `  ${name.padEnd(16)}${value}`),
    '',
    ...(accounts.length === 0 ? [] : [`  ${labels.accounts}`]),
    ...accounts.map(
      ({ name, email, password }) => `    ${name.padEnd(30)}${email.padEnd(40)}${password}`,
    ),
    ...(accounts.length === 0
      ? []
      : [`    ${labels.accountsFile} ${demoAccountsFile(system.dataDir)}`, '']),
    labels.howToStop,
    '',
  ]
}

const readAccounts = (file: string) =>
  existsSync(file) ? accountsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
