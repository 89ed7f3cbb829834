import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root.ts'
import { labels } from './labels.fr.ts'

/** Something that is built: from what, how, and where its stamp lies. */
export type BuildPart = {
  name: 'cms' | 'site'
  label: string
  /** Relative to the root. */
  inputs: string[]
  cwd: string
  args: string[]
  /** Goes away with the build folder, so that a stamp never outlives what it vouches for. */
  stamp: string
  /** What proves that there is a build. */
  entry: string
  finish: () => void
}

const COMMON = ['pnpm-lock.yaml', 'tsconfig.base.json', 'shared/src', 'shared/package.json']

const inCms = (...path: string[]) => join(ROOT, 'cms', ...path)
const inSite = (...path: string[]) => join(ROOT, 'site', ...path)
/** Where Next puts the standalone server; it mirrors the workspace. */
const standalone = (...path: string[]) => inCms('.next', 'standalone', 'cms', ...path)

export const CMS_SERVER = standalone('server.js')

export const BUILD_PARTS: BuildPart[] = [
  {
    name: 'cms',
    label: labels.cms,
    inputs: [
      ...COMMON,
      ...['src', 'public', 'next.config.ts', 'package.json', 'tsconfig.json'].map(
        (path) => `cms/${path}`,
      ),
    ],
    cwd: inCms(),
    args: [inCms('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    stamp: inCms('.next', 'standalone', '.infos-droits-build'),
    entry: CMS_SERVER,
    // The standalone server leaves these two to a web server; here it serves them itself.
    finish: () => {
      replaceFolder({ from: inCms('.next', 'static'), to: standalone('.next', 'static') })
      replaceFolder({ from: inCms('public'), to: standalone('public') })
    },
  },
  {
    name: 'site',
    label: labels.site,
    inputs: [
      ...COMMON,
      ...['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'].map(
        (path) => `site/${path}`,
      ),
    ],
    cwd: inSite(),
    args: [inSite('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    stamp: inSite('dist', '.infos-droits-build'),
    entry: inSite('dist', 'server', 'entry.mjs'),
    finish: () => undefined,
  },
]

const replaceFolder = ({ from, to }: { from: string; to: string }) => {
  rmSync(to, { recursive: true, force: true })
  if (existsSync(from)) cpSync(from, to, { recursive: true })
}
