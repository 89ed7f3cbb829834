import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { Ticket } from '../../payload-types.ts'
import { dueAfter } from '../due.ts'
import { PROMISED_ANEW } from '../workflow.ts'
import type { factsAction } from './action.ts'
import { FACTS_ERRORS } from './labels.fr.ts'

const refuse = (code: keyof typeof FACTS_ERRORS) =>
  new AppError({ code, message: FACTS_ERRORS[code], status: 422 })

/**
 * What changes of a ticket: another rubric has a deadline of its own, counted from the day the question came.
 *
 * @throws AppError `ticket.facts.phone` or `ticket.facts.email` (422) for a way to answer that does not exist.
 */
export const applyFacts = async ({
  req,
  ticket,
  action,
}: {
  req: PayloadRequest
  ticket: Ticket
  action: z.output<typeof factsAction>
}): Promise<Partial<Ticket>> => {
  const { rubric, territory, channel } = action
  const phone = action.phone ?? ticket.person?.phone ?? null
  if (channel === 'phone' && phone === null) throw refuse('ticket.facts.phone')
  if (channel === 'email' && !ticket.person?.email) throw refuse('ticket.facts.email')
  const isLater = (ticket.history ?? []).some(({ event }) =>
    PROMISED_ANEW.some((one) => one === event),
  )
  const isOther = rubric !== (ticket.rubric ?? 'unknown') && !isLater
  return {
    rubric,
    territory,
    channel,
    person: { ...ticket.person, phone },
    ...(isOther
      ? { dueAt: await dueAfter({ req, from: new Date(ticket.receivedAt), rubric }) }
      : {}),
  }
}
