import { AppError } from '@infos-droits/shared'

const REASON_MAX = 2000

/** What stops work that is another’s by now, or is taken up again later: nothing was found wrong. */
const NOT_OURS = new Set(['publisher.leaseLost', 'publisher.busy', 'release.interrupted'])

/** True for an error that is to be told as the reason why something did not go live. */
export const isRefusal = (error: unknown): boolean =>
  !(error instanceof AppError && NOT_OURS.has(error.code))

/** Why, in French, for the lead. A fault that is not ours to word is told by its code only. */
export const reasonOf = (error: unknown, technical: (code: string) => string): string => {
  if (error instanceof AppError) return error.message.slice(0, REASON_MAX)
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'inconnue'
  return technical(code)
}
