import { messageOf } from '@infos-droits/shared'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import { makeDemoAccounts } from './demo-accounts.ts'
import { SEED as fr } from './labels.fr.ts'
import { loadSeed } from './load.ts'

const options = {
  'demo-accounts': { type: 'string' },
  directory: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** `node cms/src/seed/main.ts`: the first content, and on request accounts to try it with. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options })
  if (values.help) {
    say(fr.usage)
    return
  }
  const started = performance.now()
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: false })
  try {
    const directory = values.directory ?? path.resolve(import.meta.dirname, '../../seed')
    const result = await loadSeed({ payload, directory })
    const file = values['demo-accounts']
    const hasAccounts = file !== undefined && (await makeDemoAccounts({ payload, file }))
    const seconds = (performance.now() - started) / 1000
    if (values.json) {
      say(JSON.stringify({ ...result, accounts: hasAccounts, seconds }))
      return
    }
    for (const line of result.notes) say(line)
    say(result.created === 0 ? fr.nothing : fr.done(result.created, seconds.toFixed(1)))
    if (hasAccounts) say(fr.accounts(file))
  } finally {
    await payload.destroy()
  }
}

try {
  await main()
  process.exit(0)
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exit(1)
}
