import { AppError, dayOf, parseSignal } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { keepSignal } from './keep.ts'

/**
 * Stores « une idée, un problème ? » of somebody who works here; nothing says who it was.
 *
 * @throws AppError with a code of `SIGNAL_ERRORS` (422).
 */
export const keepIdea = async ({
  payload,
  idea,
}: {
  payload: Payload
  /** As it was posted: `id`, `screen`, `about`, `text`. */
  idea: Record<string, unknown>
}): Promise<void> => {
  const { id, screen, about, text } = idea
  const result = parseSignal({ kind: 'idea', day: dayOf(new Date()), id, screen, about, text })
  if (!result.ok) throw new AppError({ code: result.code, message: result.message, status: 422 })
  await keepSignal({ payload, signal: result.signal })
}
