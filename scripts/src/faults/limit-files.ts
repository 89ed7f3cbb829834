import { spawnSync } from 'node:child_process'
import type { ProcessName } from '../system/index.ts'
import type { Field } from './field.ts'

/**
 * From now on a process can write no file beyond this many bytes, as if its disk were full.
 *
 * @throws Error where `prlimit` (util-linux) is missing or refuses: what cannot be tried is not kept.
 */
export const limitFiles = (field: Field, name: ProcessName, bytes: '1' | 'unlimited'): void => {
  const pid = field.system.pids[name]
  if (typeof pid !== 'number') throw new Error(`${name} does not run`)
  const limit = ['--pid', String(pid), `--fsize=${bytes}:unlimited`]
  const { status, error, stderr } = spawnSync('prlimit', limit, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`prlimit: ${error?.message ?? stderr.trim()}`)
}
