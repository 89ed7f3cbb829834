import { AppError } from '@infos-droits/shared'
import { releaseLabels as labels } from './labels.fr.ts'

const SHOWN = 10

/** Ends the making of a release when something is wrong. @throws AppError `release.refused`. */
export const refuseIfAny = (problems: string[]): void => {
  if (problems.length === 0) return
  const more = problems.length > SHOWN ? [labels.more(problems.length - SHOWN)] : []
  const message = [...problems.slice(0, SHOWN), ...more].join(' ')
  throw new AppError({ code: 'release.refused', message, status: 422 })
}

/** @throws AppError `release.interrupted` once the signal is aborted. */
export const stopIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted !== true) return
  throw new AppError({ code: 'release.interrupted', message: labels.interrupted, status: 503 })
}
