import { constants, copyFile, mkdir, readdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** Every file below a directory, as paths that begin with a slash, in order. */
export const listFiles = async (directory: string): Promise<string[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `/${relative(directory, path).split(sep).join('/')}`)
    .toSorted()
}

/** Styles, scripts, fonts and icons that `astro build` made, copied into a release. */
export const copyAssets = async ({
  distDir,
  directory,
}: {
  distDir: string
  directory: string
}): Promise<void> => {
  const root = join(distDir, 'client')
  for (const path of await listFiles(root)) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    // Copied, not linked: the next build may write over its files. Never over a page.
    await copyFile(join(root, path), join(directory, path), constants.COPYFILE_EXCL)
  }
}
