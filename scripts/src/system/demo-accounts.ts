import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const accountsSchema = z.array(
  z.object({
    role: z.enum(['lead', 'partner', 'reception']),
    name: z.string(),
    email: z.string(),
    password: z.string(),
    /** Secret of the six-digit code, for an account that has one. */
    totp: z.string().optional(),
    organization: z.string().nullish(),
  }),
)

/** One login of the first start. */
export type DemoAccount = z.infer<typeof accountsSchema>[number]

/** Where the logins of the first start are kept. */
export const demoAccountsFile = (dataDir: string): string => join(dataDir, 'demo-accounts.json')

/** The logins of the first start; none in an installation without them. */
export const readDemoAccounts = (dataDir: string): DemoAccount[] => {
  const file = demoAccountsFile(dataDir)
  return existsSync(file) ? accountsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

/** @throws Error when there is no login of this role. */
export const demoAccountOf = (
  accounts: readonly DemoAccount[],
  role: DemoAccount['role'],
): DemoAccount => {
  const account = accounts.find((one) => one.role === role)
  if (account === undefined) throw new Error(`no demo account for ${role}`)
  return account
}
