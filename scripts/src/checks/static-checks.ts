import { join } from 'node:path'
import { ROOT } from '../root.ts'

/** One tool that looks at the sources without running them. */
export type StaticCheck = { name: string; args: string[]; cwd: string }

const tool = (...path: string[]) => join(ROOT, 'node_modules', ...path)
const typescript = (folder: string): StaticCheck => ({
  name: `types-${folder}`,
  args: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', folder],
  cwd: ROOT,
})

/** All static checks, the quick ones first. */
export const STATIC_CHECKS: StaticCheck[] = [
  {
    name: 'prettier',
    args: [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    cwd: ROOT,
  },
  typescript('shared'),
  typescript('scripts'),
  typescript('cms'),
  {
    name: 'types-site',
    args: [
      join(ROOT, 'site', 'node_modules', 'astro', 'bin', 'astro.mjs'),
      'check',
      '--minimumFailingSeverity',
      'warning',
    ],
    cwd: join(ROOT, 'site'),
  },
  {
    name: 'eslint',
    args: [tool('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.'],
    cwd: ROOT,
  },
  { name: 'knip', args: [tool('knip', 'bin', 'knip.js'), '--no-progress'], cwd: ROOT },
]
