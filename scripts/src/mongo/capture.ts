import { execFile } from 'node:child_process'

export type Captured = { isOk: boolean; stdout: string; reason: string }

/** Runs a short program, with a time limit, and answers what it printed; never throws. */
export const capture = ({
  command,
  args,
  timeoutMs,
  env = process.env,
}: {
  command: string
  args: string[]
  timeoutMs: number
  env?: NodeJS.ProcessEnv
}): Promise<Captured> =>
  new Promise((resolve) => {
    execFile(
      command,
      args,
      { timeout: timeoutMs, killSignal: 'SIGKILL', encoding: 'utf8', env, maxBuffer: 8_388_608 },
      (error, stdout, stderr) => {
        const lastLine = stderr.trim().split('\n').at(-1) ?? ''
        const reason = error === null ? '' : lastLine === '' ? error.message : lastLine
        resolve({ isOk: error === null, stdout, reason })
      },
    )
  })
