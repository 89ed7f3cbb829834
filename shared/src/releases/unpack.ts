import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { currentReleaseId } from './current.ts'
import { readManifest } from './manifest.ts'
import { objectFile } from './object-file.ts'

/** Forms in which a content may be kept. */
const ENDINGS = ['', '.br', '.gz']

/**
 * Writes the live release out as an ordinary folder, file by file, with the compressed forms that are
 * kept: what any web server can serve, and a person can look through.
 */
export const unpackRelease = async ({
  releasesDir,
  to,
}: {
  releasesDir: string
  to: string
}): Promise<void> => {
  const id = currentReleaseId(releasesDir)
  if (id === null) throw new Error('no release is live')
  const { files } = await readManifest(join(releasesDir, id))
  for (const [path, { sha256 }] of Object.entries(files)) {
    const file = join(to, path)
    await mkdir(dirname(file), { recursive: true })
    for (const ending of ENDINGS)
      await cp(`${objectFile(releasesDir, sha256)}${ending}`, `${file}${ending}`).catch(
        (error: unknown) => {
          if (ending === '') throw error
        },
      )
  }
}
