import { AppError, messageOf } from '@infos-droits/shared'

export type Facts = Record<string, string | number | boolean | null | undefined>

/**
 * One event, one JSON line. Facts are counts, codes and names of releases: never an address, a
 * query, a word of a question or anything else about a person.
 */
export type Log = (level: 'info' | 'warn' | 'error', event: string, facts?: Facts) => void

/** A log that writes JSON lines, on standard output unless told otherwise. */
export const createLog =
  ({
    source,
    write = (line) => process.stdout.write(line),
  }: {
    /** Name of the process: `site`, `publisher`. */
    source: string
    write?: (line: string) => void
  }): Log =>
  (level, event, facts = {}) => {
    write(`${JSON.stringify({ time: new Date().toISOString(), level, source, event, ...facts })}\n`)
  }

/** What may be written of an error: its stable code if it has one, and its sentence. */
export const factsOf = (error: unknown): Facts => ({
  code: error instanceof AppError ? error.code : error instanceof Error ? error.name : 'unknown',
  message: messageOf(error).slice(0, 500),
  cause:
    error instanceof Error && error.cause !== undefined
      ? messageOf(error.cause).slice(0, 300)
      : undefined,
})

/**
 * Logs promises that failed with nobody listening. The built Astro pages listen for them too, which
 * turns off Node's own way of ending the process, and say nothing of those that are not theirs.
 */
export const logUnhandled = (log: Log): void => {
  process.on('unhandledRejection', (error) => {
    log('error', 'failure that nothing handled', factsOf(error))
  })
}

/** A full disk takes no log line: that is no reason to end, and take no more questions. */
export const outliveLog = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
