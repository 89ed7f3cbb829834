import { AppError } from '@infos-droits/shared'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createProgress, interruption, type Verb } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { startTestMongo } from '../mongo/index.ts'
import { baseEnv, runToEnd } from '../processes/index.ts'
import { NODE, ROOT } from '../root.ts'
import { ensureSecrets, environments, toInstallation } from '../system/index.ts'
import { labels } from './labels.fr.ts'

/** npm runs scripts from the root: a folder is meant from where the person stands. */
const folderOf = (dir: string | undefined): string => {
  if (dir === undefined)
    throw new AppError({ code: 'mail.dir', message: labels.noDir, status: 400 })
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), dir)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder
  throw new AppError({ code: 'mail.dir', message: labels.notThere(folder), status: 400 })
}

/** What the CMS needs on a database and in a folder that are thrown away; the mail service is nobody. */
const scratchEnv = ({ dataDir, databaseUrl }: { dataDir: string; databaseUrl: string }) => {
  const env = { ...readEnv(), DATA_DIR: dataDir, MASTER_KEY_FILE: undefined }
  const installation = toInstallation({ env, databaseUrl, secrets: ensureSecrets(env) })
  return {
    ...baseEnv(),
    ...environments(installation).seed,
    RESEND_API_KEY: 're_nobody',
    RESEND_WEBHOOK_SECRET: 'whsec_bm9ib2R5',
    RESEND_BASE_URL: 'http://127.0.0.1:9',
  }
}

/** `npm run mail`. */
export const mailVerb: Verb = {
  name: 'mail',
  summary: labels.summary,
  options: {
    dir: { type: 'string', value: labels.dirValue, description: labels.dir },
    json: { type: 'boolean', description: labels.json },
  },
  details: labels.details,
  run: async ({ flags, values }) => {
    const folder = folderOf(values['dir'])
    const signal = interruption()
    const progress = createProgress({ write: (line) => process.stderr.write(`${line}\n`) })
    const dataDir = mkdtempSync(join(tmpdir(), 'infos-droits-mail-'))
    const mongo = await startTestMongo()
    try {
      return await progress.step(labels.step, () =>
        runToEnd({
          command: NODE,
          args: [
            join(ROOT, 'cms', 'src', 'inbound', 'main.ts'),
            '--dir',
            folder,
            ...(flags.has('json') ? ['--json'] : []),
          ],
          cwd: join(ROOT, 'cms'),
          env: scratchEnv({ dataDir, databaseUrl: mongo.url }),
          output: 'inherit',
          signal,
        }),
      )
    } finally {
      await mongo.stop()
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
