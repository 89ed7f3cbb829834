import { AppError } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { addByCitizen, closeByCitizen, reopenByCitizen } from '../by-citizen.ts'
import { FOLLOW as fr } from './follow.fr.ts'
import type { Outcome } from './follow-page.ts'

/** What a person may do to one question within an hour. */
const acts = new RateLimiterMemory({ points: 10, duration: 3600 })

type Given = { payload: Payload; ticketId: string; text: string }

const ACTS: Record<string, { run: (given: Given) => Promise<void>; done: string }> = {
  add: { run: addByCitizen, done: fr.added },
  close: { run: closeByCitizen, done: fr.closed },
  unanswered: { run: reopenByCitizen, done: fr.reopened },
}

/** Does what a form of the page asks for; what is refused is said, with what was typed. */
export const followAct = async ({
  event,
  ...given
}: Given & { event: string }): Promise<Outcome> => {
  const wanted = Object.hasOwn(ACTS, event) ? ACTS[event] : undefined
  if (wanted === undefined) return null
  const refused = (problem: string, status: number) => ({ problem, typed: given.text, status })
  const isLimited = await acts.consume(given.ticketId).then(
    () => false,
    () => true,
  )
  if (isLimited) return refused(fr.tooMany, 429)
  try {
    await wanted.run(given)
    return { done: wanted.done }
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return refused(error.message, error.status)
    throw error
  }
}
