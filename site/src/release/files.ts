import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Every file below a directory, as paths that begin with a slash, in order. */
export const listFiles = async (directory: string): Promise<string[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `/${relative(directory, path).split(sep).join('/')}`)
    .toSorted()
}
