import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { backoffMs } from './backoff.ts'
import { endGroup, signalGroup } from './end-group.ts'
import { identityOf } from './identity.ts'
import { removePidFile, writePidFile } from './pid-files.ts'

export type ProcessSpec = {
  name: string
  command: string
  args: string[]
  cwd: string
  env: Record<string, string>
  logFile: string
  pidFile: string
  /** How long it may take to end when asked. */
  graceMs: number
}

export type ProcessEvent =
  | { kind: 'died'; name: string; code: number | null; signal: string | null; retryMs: number }
  | { kind: 'restarted'; name: string; pid: number }

export type SupervisedProcess = {
  readonly name: string
  /** Null while it is down. */
  readonly pid: number | null
  /** Deaths nobody asked for since it was last launched by hand. */
  readonly deaths: number
  /**
   * Starts it when it is down; supervision begins again.
   *
   * @param env variables on top of its own, until it is launched by hand again.
   */
  launch: (env?: Record<string, string>) => void
  /** Ends it and leaves it down; nothing of it is left then, not even its number. */
  halt: () => Promise<void>
  /** A signal from outside, as a fault would send it: supervision brings the process back. */
  kill: (signal: NodeJS.Signals) => void
}

/**
 * Runs a program in a process group of its own and brings it back, with a growing pause, each time
 * that it ends unasked.
 */
export const supervise = ({
  spec,
  onEvent,
}: {
  spec: ProcessSpec
  onEvent: (event: ProcessEvent) => void
}): SupervisedProcess => {
  let child: ChildProcess | null = null
  let gone: Promise<unknown> = Promise.resolve()
  let isWanted = false
  let deaths = 0
  let timer: NodeJS.Timeout | undefined
  let more: Record<string, string> = {}

  const spawnOnce = () => {
    const begin = performance.now()
    const started = spawnLogged({ ...spec, env: { ...spec.env, ...more } })
    child = started
    const { promise, resolve } = Promise.withResolvers<undefined>()
    gone = promise
    let hasEnded = false
    const end = (code: number | null, signal: string | null) => {
      if (hasEnded) return
      hasEnded = true
      // Whatever the dead leader left in its group goes with it.
      if (started.pid !== undefined) signalGroup({ pid: started.pid, signal: 'SIGKILL' })
      removePidFile(spec.pidFile)
      child = null
      resolve(undefined)
      if (!isWanted) return
      deaths += 1
      const retryMs = backoffMs({ deaths, livedMs: performance.now() - begin })
      onEvent({ kind: 'died', name: spec.name, code, signal, retryMs })
      timer = setTimeout(() => {
        spawnOnce()
        const pid = child?.pid
        if (pid !== undefined) onEvent({ kind: 'restarted', name: spec.name, pid })
      }, retryMs)
    }
    started.once('error', () => {
      end(127, null)
    })
    started.once('exit', end)
    if (started.pid !== undefined) writePidFile({ file: spec.pidFile, pid: started.pid })
  }

  return {
    name: spec.name,
    get pid() {
      return child?.pid ?? null
    },
    get deaths() {
      return deaths
    },
    launch: (env = {}) => {
      more = env
      isWanted = true
      deaths = 0
      clearTimeout(timer)
      if (child === null) spawnOnce()
    },
    halt: async () => {
      isWanted = false
      clearTimeout(timer)
      const pid = child?.pid
      const identity = pid === undefined ? null : identityOf(pid)
      if (identity !== null) await endGroup({ identity, graceMs: spec.graceMs })
      // Dead is not yet told of: until then it could not be launched again.
      await gone
    },
    kill: (signal) => {
      const pid = child?.pid
      if (pid !== undefined) signalGroup({ pid, signal })
    },
  }
}

const spawnLogged = ({ command, args, cwd, env, logFile }: ProcessSpec): ChildProcess => {
  mkdirSync(dirname(logFile), { recursive: true })
  // The file itself, not a pipe: a child outlives this process without writing into the void.
  const log = openSync(logFile, 'a')
  try {
    return spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] })
  } finally {
    closeSync(log)
  }
}
