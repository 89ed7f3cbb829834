import { AppError } from '@infos-droits/shared'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageHandler } from './page-handler.ts'

/** Where `astro build` writes. */
const DIST_DIR = resolve(import.meta.dirname, '../../dist')

export type BuiltSite = {
  handler: PageHandler
  /** Changes when the built pages, styles or scripts change. */
  build: string
  /** Holds `client/` and `server/`. */
  distDir: string
}

/**
 * Loads the pages that `astro build` made.
 *
 * @throws AppError `site.notBuilt`.
 */
export const loadBuiltSite = async (distDir: string = DIST_DIR): Promise<BuiltSite> => {
  const entry = join(distDir, 'server/entry.mjs')
  try {
    const build = await buildId(distDir)
    const module: unknown = await import(pathToFileURL(entry).href)
    if (!hasHandler(module)) throw new Error('entry.mjs has no handler')
    return { handler: module.handler, build, distDir }
  } catch (cause) {
    const message =
      'Les pages du site ne sont pas construites, ou mal : lancez « pnpm --filter @infos-droits/site build ».'
    throw new AppError({ code: 'site.notBuilt', message, cause })
  }
}

const hasHandler = (module: unknown): module is { handler: PageHandler } =>
  typeof module === 'object' &&
  module !== null &&
  'handler' in module &&
  typeof module.handler === 'function'

/** Chunk names hold a hash of their content, so names are enough but for the entry. */
const buildId = async (distDir: string): Promise<string> => {
  const names = await readdir(distDir, { recursive: true })
  const hash = createHash('sha256').update(names.toSorted().join('\n'))
  return hash
    .update(await readFile(join(distDir, 'server/entry.mjs')))
    .digest('hex')
    .slice(0, 12)
}
