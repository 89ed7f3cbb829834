import { messageOf } from '@infos-droits/shared'
import { getPayload, type Payload } from 'payload'

/** Runs `work` with a CMS of its own, which is put away after it. */
export const withPayload = async <Result>({
  isQuiet = false,
  work,
}: {
  /** Without what a process does when it starts. */
  isQuiet?: boolean
  work: (payload: Payload) => Promise<Result>
}): Promise<Result> => {
  const { default: config } = await import('./payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: isQuiet })
  try {
    return await work(payload)
  } finally {
    await payload.destroy()
  }
}

/** A program of the command line, to its end: the sentence of an error, and the exit code. */
export const runCommand = async (main: () => Promise<number>): Promise<never> => {
  try {
    process.exit(await main())
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exit(1)
  }
}
