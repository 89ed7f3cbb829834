import { messageOf } from '@infos-droits/shared'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { runCommand, withPayload } from '../run-command.ts'
import { feedOne, type Fed } from './feed.ts'
import { FEED as fr } from './labels.fr.ts'

/** Where the mails of the folder are said to come in; nobody has it. */
const DOMAIN = 'questions.invalid'

const SETTINGS = {
  siteName: 'Essai',
  tagline: 'Essai',
  town: 'Essai',
  department: 'Essai',
  departmentCode: '99',
  publisher: { name: 'Essai' },
  desk: { name: 'Essai' },
  senderName: 'Essai',
  senderAddress: `site@${DOMAIN}`,
  neutralSenderName: 'Messagerie',
  alertEmail: `chef-de-projet@${DOMAIN}`,
  inboundDomain: DOMAIN,
} as const

/** Those that end in `.eml` when there are any, else every file; in order, folders inside included. */
const mailsIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
  const eml = files.filter((file) => /\.eml$/i.test(file))
  return eml.length > 0 ? eml : files
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** One line for each file; whether it could be taken in. */
const feedFile = async ({
  payload,
  file,
  name,
  isJson,
}: {
  payload: Payload
  file: string
  name: string
  isJson: boolean
}): Promise<boolean> => {
  try {
    const fed: Fed = await feedOne({ payload, raw: await readFile(file) })
    say(isJson ? JSON.stringify({ file: name, ...fed }) : fr.line({ name, ...fed }))
    return true
  } catch (error) {
    const reason = messageOf(error)
    say(isJson ? JSON.stringify({ file: name, error: reason }) : fr.failed({ name, reason }))
    return false
  }
}

/** `node cms/src/inbound/main.ts --dir FOLDER [--json]`, for `npm run mail`, on a scratch database. */
const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { dir: { type: 'string' }, json: { type: 'boolean' } } })
  const folder = resolve(values.dir ?? '.')
  const files = await mailsIn(folder)
  return withPayload({
    work: async (payload) => {
      // Standard output is for what became of the mails.
      payload.logger.level = 'silent'
      await payload.updateGlobal({ slug: 'settings', data: SETTINGS })
      let failed = 0
      for (const file of files) {
        const name = relative(folder, file)
        const isJson = values.json === true
        if (!(await feedFile({ payload, file, name, isJson }))) failed += 1
      }
      return failed === 0 ? 0 : 1
    },
  })
}

await runCommand(main)
