import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const IGNORED = /(^|\/)(node_modules|dist|\.next|\.astro)(\/|$)|\.test\.tsx?$/

/**
 * SHA-256 over the names and contents of files and folders under `root`: what a build is made from.
 * Tests and build results do not count; a path that is not there counts as absent.
 */
export const fingerprint = ({ root, paths }: { root: string; paths: string[] }): string => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => listFiles({ root, path })).toSorted())
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const listFiles = ({ root, path }: { root: string; path: string }): string[] => {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !IGNORED.test(file))
}
