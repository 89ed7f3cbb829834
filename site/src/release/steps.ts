import { stopIfAborted } from './refuse.ts'

export type ReleaseStep = 'render' | 'search' | 'check' | 'compress'

/** How far the making is: pages done of pages to do while rendering. */
export type ReleaseProgress = (progress: { step: ReleaseStep; done: number; total: number }) => void

/** Tells each step as it begins, and how long all of it took, in milliseconds. */
export const stopwatch = ({
  onProgress,
  total,
  signal,
}: {
  onProgress: ReleaseProgress
  total: number
  signal: AbortSignal | undefined
}) => {
  const steps: Record<ReleaseStep, number> = { render: 0, search: 0, check: 0, compress: 0 }
  const during = async <Result>(
    step: ReleaseStep,
    work: () => Result | Promise<Result>,
  ): Promise<Result> => {
    stopIfAborted(signal)
    onProgress({ step, done: 0, total })
    const begin = performance.now()
    const result = await work()
    steps[step] += Math.round(performance.now() - begin)
    return result
  }
  return { steps, during }
}
