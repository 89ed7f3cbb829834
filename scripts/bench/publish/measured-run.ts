import { readdirSync, readFileSync } from 'node:fs'
import { AppError } from '@infos-droits/shared'
import { baseEnv, runToEnd } from '../../src/processes/index.ts'
import { readFile } from 'node:fs/promises'
import { labels } from './labels.fr.ts'

/** What a program and all it started took. */
export type Taken = { seconds: number; peakMb: number }

const EVERY_MS = 50
const TOLD_CHARACTERS = 2000

/**
 * Runs a program to its end and answers wall time and the most memory that it and its children held
 * together (resident, looked at every 50 ms; Linux).
 *
 * @throws AppError `bench.program` with the end of what it wrote.
 */
export const measuredRun = async ({
  command,
  args,
  cwd,
  env = {},
  logFile,
}: {
  command: string
  args: string[]
  cwd: string
  env?: Record<string, string>
  logFile: string
}): Promise<Taken> => {
  // What the one before has written goes to the disk first: it is not for this one to wait for.
  await runToEnd({ command: 'sync', args: [], cwd, env: baseEnv(), output: { file: logFile } })
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, residentOf(process.pid) - own())
  }, EVERY_MS)
  const begin = performance.now()
  try {
    const output = { file: logFile }
    const code = await runToEnd({ command, args, cwd, env: { ...baseEnv(), ...env }, output })
    const seconds = (performance.now() - begin) / 1000
    if (code === 0) return { seconds, peakMb: peak / 1024 }
    const told = (await readFile(logFile, 'utf8')).slice(-TOLD_CHARACTERS)
    throw new AppError({ code: 'bench.program', message: labels.failed({ command, code, told }) })
  } finally {
    clearInterval(look)
  }
}

/** Kibibytes that a process holds; nothing when it has gone. Source: proc(5), `status`. */
const rssOf = (pid: number | string): { parent: number; kb: number } | null => {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    const field = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return { parent: field('PPid'), kb: field('VmRSS') }
  } catch {
    // Ended between the list and the look.
    return null
  }
}

const own = (): number => rssOf(process.pid)?.kb ?? 0

/** A process and all below it. */
const residentOf = (root: number): number => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const seen = rssOf(name)
      return seen === null ? [] : [{ pid: Number(name), ...seen }]
    })
  const sum = (pid: number): number =>
    (all.find((one) => one.pid === pid)?.kb ?? 0) +
    all.filter(({ parent }) => parent === pid).reduce((kb, child) => kb + sum(child.pid), 0)
  return sum(root)
}
