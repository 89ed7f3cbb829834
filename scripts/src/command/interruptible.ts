import { interruption } from './interruption.ts'
import { labels } from './labels.fr.ts'

/** Exit code of a command that was asked to end (128 + SIGINT). */
export const INTERRUPTED = 130

/** Runs a verb that may be asked to end: it says so then, and its error is none. */
export const interruptible = async (work: (signal: AbortSignal) => Promise<number>) => {
  const signal = interruption()
  try {
    return await work(signal)
  } catch (error) {
    if (!signal.aborted) throw error
    process.stderr.write(`${labels.interrupted}\n`)
    return INTERRUPTED
  }
}
