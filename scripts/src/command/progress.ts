import { labels } from './labels.fr.ts'

/** Tells what is being done and how long it took, one line at a time. */
export type Progress = {
  /** Announces a step, does it, says how long it took; an error passes through. */
  step: <T>(label: string, work: () => Promise<T>) => Promise<T>
  /** A line of its own. */
  say: (line: string) => void
}

const REMINDER_MS = 20_000

/**
 * Progress on a stream of lines; each line begins with the time since the start.
 *
 * @param write receives one line without its end.
 */
export const createProgress = ({
  write,
  now = () => performance.now(),
}: {
  write: (line: string) => void
  now?: () => number
}): Progress => {
  const begin = now()
  const say = (line: string) => {
    write(`[${labels.seconds(now() - begin).padStart(8)}] ${line}`)
  }
  return {
    say,
    step: async (label, work) => {
      const stepBegin = now()
      const elapsed = () => labels.seconds(now() - stepBegin)
      say(`… ${label}`)
      const reminder = setInterval(() => {
        say(labels.stillRunning({ label, elapsed: elapsed() }))
      }, REMINDER_MS)
      try {
        const result = await work()
        say(`✓ ${label} (${elapsed()})`)
        return result
      } catch (error) {
        say(`✗ ${label} (${elapsed()})`)
        throw error
      } finally {
        clearInterval(reminder)
      }
    },
  }
}
