import { AppError, parseOrThrow } from '@infos-droits/shared'
import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { requireLead } from '../../privacy/index.ts'
import { inTransaction } from '../../work/index.ts'
import { asItIs, publishedNow } from '../note-links.ts'
import { CORRECTIONS_PAGE as fr } from './labels.fr.ts'

const id = z.string().regex(/^[0-9a-f]{24}$/)
const schema = z.object({
  pages: z.array(id).min(1).max(50),
  tickets: z.array(id).min(1).max(1_000),
})

/** Takes the pages of these links as they are now: their answers leave the list until another change. */
const takeAsTheyAre = async ({ req, where }: { req: PayloadRequest; where: Where }) => {
  const snapshot = await publishedNow(req.payload)
  if (snapshot === null)
    throw new AppError({ code: 'corrections.unread', message: fr.unread, status: 503 })
  const found = { where, depth: 0, pagination: false, req } as const
  const { docs } = await req.payload.find({ collection: 'answerLinks', ...found })
  for (const link of docs) {
    const data = asItIs(link, snapshot)
    await req.payload.update({ collection: 'answerLinks', id: link.id, data, depth: 0, req })
  }
}

/**
 * « Changement sans importance »: none of these answers needs a correction for these pages.
 *
 * @throws AppError `auth.lead` (403), `corrections.invalid` (400), `corrections.unread` (503).
 */
export const dismissChange = async ({
  req: asking,
  body,
}: {
  req: PayloadRequest
  body: unknown
}): Promise<void> => {
  requireLead(asking)
  const code = 'corrections.invalid'
  const { pages, tickets } = parseOrThrow({ schema, input: body, code, what: fr.what })
  const where: Where = { and: [{ page: { in: pages } }, { ticket: { in: tickets } }] }
  await inTransaction({
    payload: asking.payload,
    work: (req) => takeAsTheyAre({ req, where }),
  })
}

/** The same for the pages of one answer, in the transaction that sends its correction. */
export const noteCorrected = ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: string
}): Promise<void> => takeAsTheyAre({ req, where: { ticket: { equals: ticket } } })
