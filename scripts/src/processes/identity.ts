import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * A process that cannot be taken for another one: numbers are used again after a death or a reboot,
 * a number together with the instant of its start is not.
 */
export const identitySchema = z.object({
  pid: z.number().int().positive(),
  startedAt: z.string().min(1),
})

export type Identity = z.infer<typeof identitySchema>

/** The identity of a living process; null when no such process lives (a zombie is dead). */
export const identityOf = (pid: number): Identity | null => {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
  return startedAt === null ? null : { pid, startedAt }
}

/** True while that very process lives. */
export const isAlive = (identity: Identity): boolean =>
  identityOf(identity.pid)?.startedAt === identity.startedAt

/**
 * The state and start (clock ticks since boot) in a `/proc/<pid>/stat` line, whose second field may
 * hold spaces and parentheses.
 *
 * Source: proc_pid_stat(5).
 */
export const parseStat = (line: string): { state: string; start: string } | null => {
  const fields = line
    .slice(line.lastIndexOf(')') + 1)
    .trim()
    .split(/\s+/)
  const [state, start] = [fields[0], fields[19]]
  return state === undefined || start === undefined ? null : { state, start }
}

const startOnLinux = (pid: number): string | null => {
  try {
    const stat = parseStat(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))
    if (stat === null || stat.state === 'Z' || stat.state === 'X') return null
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${stat.start}`
  } catch {
    // The process is gone: that is the answer.
    return null
  }
}

const startElsewhere = (pid: number): string | null => {
  const { status, stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  })
  const [state = '', ...start] = stdout.trim().split(/\s+/)
  return status !== 0 || state === '' || state.startsWith('Z') ? null : start.join(' ')
}
