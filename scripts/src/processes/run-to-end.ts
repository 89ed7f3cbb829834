import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { endGroup } from './end-group.ts'
import { identityOf } from './identity.ts'
import { removePidFile, writePidFile } from './pid-files.ts'

/**
 * Runs a program to its end in a process group of its own and answers its exit code (128 + n when a
 * signal ended it). Aborting ends the whole group first.
 *
 * @param output a log file to add to, or `inherit` for this process’s own streams.
 */
export const runToEnd = async ({
  command,
  args,
  cwd,
  env,
  output,
  pidFile,
  signal,
}: {
  command: string
  args: string[]
  cwd: string
  env: Record<string, string>
  output: { file: string } | 'inherit'
  pidFile?: string
  signal?: AbortSignal | undefined
}): Promise<number> => {
  signal?.throwIfAborted()
  const log = output === 'inherit' ? null : openLog(output.file)
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: log === null ? ['ignore', 'inherit', 'inherit'] : ['ignore', log, log],
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      resolve(code ?? 128)
    })
  })
  if (log !== null) closeSync(log)
  const { pid } = child
  if (pid !== undefined && pidFile !== undefined) writePidFile({ file: pidFile, pid })
  const identity = pid === undefined ? null : identityOf(pid)
  const stop = () => {
    if (identity !== null) void endGroup({ identity, graceMs: 5_000 })
  }
  signal?.addEventListener('abort', stop)
  try {
    const code = await ended
    signal?.throwIfAborted()
    return code
  } finally {
    signal?.removeEventListener('abort', stop)
    if (pidFile !== undefined) removePidFile(pidFile)
  }
}

const openLog = (file: string): number => {
  mkdirSync(dirname(file), { recursive: true })
  return openSync(file, 'a')
}
