import { goneBackSchema, type GoneBack } from '@infos-droits/shared'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { currentReleaseId, snapshotIn } from '../release/index.ts'

/** Beside the releases, where a publisher that starts finds it. */
const FILE = '.brought-back.json'

/** Notes it before the switch: it counts once its content is live. */
export const noteGoneBack = async (releasesDir: string, goneBack: GoneBack): Promise<void> => {
  const file = join(releasesDir, FILE)
  await writeFile(`${file}.writing`, JSON.stringify(goneBack))
  await rename(`${file}.writing`, file)
}

/** What the site was brought back to, as long as it shows that content, made again or not. */
export const readGoneBack = async (releasesDir: string): Promise<GoneBack | null> => {
  const live = currentReleaseId(releasesDir)
  const goneBack = await readNote(join(releasesDir, FILE))
  if (live === null || goneBack === null) return null
  return snapshotIn(live) === snapshotIn(goneBack.release) ? goneBack : null
}

/** Once something was published. */
export const forgetGoneBack = (releasesDir: string): Promise<void> =>
  rm(join(releasesDir, FILE), { force: true })

/** Null when there is none, or it was damaged: it decides nothing. */
const readNote = async (file: string): Promise<GoneBack | null> => {
  try {
    return goneBackSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}
