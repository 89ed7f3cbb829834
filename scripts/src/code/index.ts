import { AppError } from '@infos-droits/shared'
import type { Verb } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { demoAccountsFile, readDemoAccounts } from '../system/index.ts'
import { labels } from './labels.fr.ts'
import { codeAt, STEP_MS } from './totp.ts'

export { nextCode } from './next-code.ts'
export { signInToCms } from './sign-in.ts'

/** `npm run code`: what the telephone of the demonstration lead would show. */
export const codeVerb: Verb = {
  name: 'code',
  summary: labels.summary,
  options: {},
  details: labels.details,
  run: () => {
    const dataDir = readEnv().DATA_DIR
    const accounts = readDemoAccounts(dataDir)
    const now = Date.now()
    const seconds = Math.ceil((STEP_MS - (now % STEP_MS)) / 1000)
    const lines = accounts.flatMap(({ name, totp }) =>
      totp === undefined ? [] : [labels.line({ name, code: codeAt(totp, now), seconds })],
    )
    if (lines.length === 0)
      throw new AppError({ code: 'code.none', message: labels.none(demoAccountsFile(dataDir)) })
    for (const line of lines) process.stdout.write(`${line}\n`)
    return Promise.resolve(0)
  },
}
