import { join } from 'node:path'
import { table } from '../command/index.ts'
import type { Env } from '../env.ts'
import { demoAccountsFile, readDemoAccounts, type System } from '../system/index.ts'
import { labels } from './labels.fr.ts'

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
    ...accountLines(system.dataDir),
    labels.howToStop,
    '',
  ]
}

const accountLines = (dataDir: string): string[] => {
  const accounts = readDemoAccounts(dataDir)
  if (accounts.length === 0) return []
  const rows = accounts.map(({ name, email, password }) => [name, email, password])
  return [
    `  ${labels.accounts}`,
    ...table({ rows, ...COLUMNS, indent: '    ' }),
    ...(accounts.some(({ totp }) => totp !== undefined) ? [`    ${labels.code}`] : []),
    `    ${labels.accountsFile} ${demoAccountsFile(dataDir)}`,
    '',
  ]
}
