import { AppError, formatDate } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import { requireLead } from '../../privacy/index.ts'
import { inTransaction } from '../../work/index.ts'
import { GAP_ERRORS as fr } from './labels.fr.ts'

/** A question that was answered without any guide, and has no subject of the list yet. */
export type ProposedGap = {
  id: string
  reference: string
  received: string
  rubric: string | null
}

const ticketOf = (value: string | { id: string }): string =>
  typeof value === 'string' ? value : value.id

/** Questions proposed by themselves for the list, the oldest first; without a word of them. */
export const proposedGaps = async (payload: Payload): Promise<ProposedGap[]> => {
  const all = { depth: 0, pagination: false } as const
  const { docs } = await payload.find({
    collection: 'tickets',
    where: { and: [{ noGuide: { equals: 'proposed' } }, { erasedAt: { exists: false } }] },
    select: { reference: true, receivedAt: true, rubric: true },
    sort: 'receivedAt',
    ...all,
  })
  const marks = await payload.find({
    collection: 'gapMarks',
    where: { ticket: { in: docs.map(({ id }) => id) } },
    ...all,
  })
  const marked = new Set(marks.docs.map(({ ticket }) => ticketOf(ticket)))
  return docs
    .filter(({ id }) => !marked.has(id))
    .map(({ id, reference, receivedAt, rubric }) => ({
      id,
      reference,
      received: formatDate(receivedAt),
      rubric: rubric ?? null,
    }))
}

/**
 * Says that a question proposed for the list is none for it: a guide answers it after all, or none is wanted.
 *
 * @throws AppError `auth.lead` (403), `gap.unknown` (404).
 */
export const refuseGap = async ({
  req: asking,
  ticketId,
}: {
  req: PayloadRequest
  ticketId: string
}): Promise<void> => {
  requireLead(asking)
  await inTransaction({
    payload: asking.payload,
    work: async (req) => {
      const found = { collection: 'tickets', id: ticketId, depth: 0, req } as const
      const isId = /^[0-9a-f]{24}$/.test(ticketId)
      const ticket = isId ? await req.payload.findByID({ ...found, disableErrors: true }) : null
      if (ticket === null || ticket.erasedAt || !ticket.noGuide)
        throw new AppError({ code: 'gap.unknown', message: fr.unknown, status: 404 })
      await req.payload.update({ ...found, data: { noGuide: 'refused' } })
    },
  })
}
