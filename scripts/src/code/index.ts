import { AppError } from '@infos-droits/shared'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Verb } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { demoAccountsFile } from '../system/index.ts'
import { labels } from './labels.fr.ts'
import { codeAt, STEP_MS } from './totp.ts'

export { nextCode } from './next-code.ts'

const accountsSchema = z.array(z.looseObject({ name: z.string(), totp: z.string().optional() }))

/** `npm run code`: what the telephone of the demonstration lead would show. */
export const codeVerb: Verb = {
  name: 'code',
  summary: labels.summary,
  options: {},
  details: labels.details,
  run: () => {
    const file = demoAccountsFile(readEnv().DATA_DIR)
    const accounts = existsSync(file)
      ? accountsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      : []
    const now = Date.now()
    const seconds = Math.ceil((STEP_MS - (now % STEP_MS)) / 1000)
    const lines = accounts.flatMap(({ name, totp }) =>
      totp === undefined ? [] : [labels.line({ name, code: codeAt(totp, now), seconds })],
    )
    if (lines.length === 0) throw new AppError({ code: 'code.none', message: labels.none(file) })
    for (const line of lines) process.stdout.write(`${line}\n`)
    return Promise.resolve(0)
  },
}
