import type { PayloadRequest } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { isCoveredByGuide } from '../guides.ts'

/**
 * Proposes a question that is answered for « Contenus à créer » when its answer leads to no guide and the
 * site's search finds none that says most of it. What the lead refused is not proposed again.
 */
export const proposeGap = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  /** Once the pages its answer leads to are noted. */
  ticket: Pick<Ticket, 'id' | 'masked' | 'rubric' | 'guide' | 'noGuide'>
}): Promise<void> => {
  const { payload } = req
  const before = ticket.noGuide ?? null
  if (before === 'refused') return
  const noGuide = (await isCovered({ req, ticket })) ? null : ('proposed' as const)
  if (noGuide === before) return
  await payload.update({ collection: 'tickets', id: ticket.id, data: { noGuide }, depth: 0, req })
}

const isCovered = async ({ req, ticket }: Parameters<typeof proposeGap>[0]): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'answerLinks',
    // An answer made public stands at the foot of a guide.
    where: {
      and: [{ ticket: { equals: ticket.id } }, { kind: { in: ['guides', 'published-answers'] } }],
    },
    req,
  })
  if (totalDocs > 0) return true
  // Null: nobody knows, the pages could not be read.
  return (await isCoveredByGuide({ payload: req.payload, ticket })) ?? true
}
