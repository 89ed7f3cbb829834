import { AppError, cleanText, parseOrThrow } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireLead } from '../../privacy/index.ts'
import { deleteEach, inTransaction } from '../../work/index.ts'
import { GAP_ERRORS as fr } from './labels.fr.ts'

const schema = z.object({
  /** Of the list; null or left out: none. */
  gap: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .nullish(),
  /** A new one, instead. */
  title: z.string().max(100).default(''),
})

/**
 * Says of what subject without a page a question is, or of none; a new subject joins the list.
 *
 * @throws AppError `auth.lead` (403), `gap.invalid` (400), `gap.unknown` (404).
 */
export const markGap = async ({
  req: asking,
  ticketId,
  body,
}: {
  req: PayloadRequest
  ticketId: string
  body: unknown
}): Promise<void> => {
  requireLead(asking)
  const given = parseOrThrow({ schema, input: body, code: 'gap.invalid', what: fr.what })
  const title = cleanText(given.title).replace(/\s+/g, ' ')
  await inTransaction({
    payload: asking.payload,
    work: async (req) => {
      const found = { depth: 0, disableErrors: true, req } as const
      const isId = /^[0-9a-f]{24}$/.test(ticketId)
      const ticket = isId
        ? await req.payload.findByID({ collection: 'tickets', id: ticketId, ...found })
        : null
      if (ticket === null || ticket.erasedAt) throw unknown()
      await deleteEach({ req, collection: 'gapMarks', where: { ticket: { equals: ticket.id } } })
      const gap = title === '' ? (given.gap ?? null) : await gapCalled({ req, title })
      if (gap === null) return
      if ((await req.payload.findByID({ collection: 'contentGaps', id: gap, ...found })) === null)
        throw unknown()
      const data = { ticket: ticket.id, gap }
      await req.payload.create({ collection: 'gapMarks', data, depth: 0, req })
    },
  })
}

const unknown = () => new AppError({ code: 'gap.unknown', message: fr.unknown, status: 404 })

const gapCalled = async ({
  req,
  title,
}: {
  req: PayloadRequest
  title: string
}): Promise<string> => {
  const where = { title: { equals: title } }
  const found = { where, depth: 0, limit: 1, pagination: false, req } as const
  const [known] = (await req.payload.find({ collection: 'contentGaps', ...found })).docs
  if (known !== undefined) return known.id
  return (await req.payload.create({ collection: 'contentGaps', data: { title }, depth: 0, req }))
    .id
}
