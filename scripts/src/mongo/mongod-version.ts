import { capture } from './capture.ts'
import { labels } from './labels.fr.ts'

const OLDEST_MAJOR = 5

export type CheckedMongod = { version: string } | { problem: string }

/** Runs `mongod --version`: the answer proves that the file, and its libraries, work here. */
export const checkMongod = async (path: string): Promise<CheckedMongod> => {
  const { isOk, stdout, reason } = await capture({
    command: path,
    args: ['--version'],
    timeoutMs: 20_000,
  })
  if (!isOk) return { problem: labels.doesNotRun(reason) }
  const version = parseMongodVersion(stdout)
  if (version === null) return { problem: labels.doesNotRun(stdout.slice(0, 80)) }
  return Number(version.split('.')[0]) < OLDEST_MAJOR
    ? { problem: labels.tooOld(version) }
    : { version }
}

/** « db version v6.0.5 » → `6.0.5`. */
export const parseMongodVersion = (output: string): string | null =>
  /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1] ?? null
