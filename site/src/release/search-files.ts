import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SearchFile } from '../search/index.ts'
import { mapLimited } from './limited.ts'

const CONCURRENCY = 8

/** Writes the files of the search into a release. */
export const writeSearchFiles = async ({
  directory,
  files,
}: {
  directory: string
  files: SearchFile[]
}): Promise<void> => {
  const work = async ({ path, content }: SearchFile) => {
    const file = join(directory, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  await mapLimited({ items: files, limit: CONCURRENCY, work })
}
