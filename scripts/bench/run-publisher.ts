import { AppError } from '@infos-droits/shared'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { baseEnv, runToEnd } from '../src/processes/index.ts'
import { NODE, ROOT } from '../src/root.ts'
import { labels } from './labels.fr.ts'

const summarySchema = z.object({
  pages: z.number(),
  milliseconds: z.number(),
})

type ReleaseSummary = z.infer<typeof summarySchema>

/** Makes a release from a snapshot file, without a CMS, and answers what the publisher measured. */
export const runPublisher = async ({
  snapshotFile,
  dataDir,
}: {
  snapshotFile: string
  dataDir: string
}): Promise<ReleaseSummary> => {
  const file = join(dataDir, 'publisher.json')
  const code = await runToEnd({
    command: NODE,
    args: [join(ROOT, 'site', 'src', 'publisher', 'main.ts'), '--json', '--snapshot', snapshotFile],
    cwd: join(ROOT, 'site'),
    env: { ...baseEnv(), SITE_URL: 'http://127.0.0.1:4321', DATA_DIR: dataDir },
    output: { file },
  })
  const text = await readFile(file, 'utf8')
  if (code !== 0)
    throw new AppError({
      code: 'bench.publisher',
      message: `${labels.publisherFailed(code)}\n${text}`,
    })
  return summarySchema.parse(JSON.parse(text.trim().split('\n').at(-1) ?? ''))
}
