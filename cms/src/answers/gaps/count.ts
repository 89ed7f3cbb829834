import type { Payload } from 'payload'
import { gapKey, toldTally } from '../../privacy/index.ts'

export type GapCount = {
  id: string
  title: string
  tickets: { id: string; reference: string }[]
  /** Erased questions; null when there are too few to be told. */
  erased: number | null
}

const idOf = (value: string | { id: string }): string =>
  typeof value === 'string' ? value : value.id

/** How many questions are on each subject that no page covers, the most asked first. */
export const countGaps = async (payload: Payload): Promise<GapCount[]> => {
  const all = { depth: 0, pagination: false } as const
  const gaps = await payload.find({
    collection: 'contentGaps',
    where: { isDone: { not_equals: true } },
    ...all,
  })
  const marks = await payload.find({ collection: 'gapMarks', ...all })
  const tickets = await payload.find({
    collection: 'tickets',
    where: { id: { in: marks.docs.map(({ ticket }) => idOf(ticket)) } },
    select: { reference: true },
    ...all,
  })
  const references = new Map(tickets.docs.map(({ id, reference }) => [id, reference]))
  const counted: GapCount[] = []
  for (const { id, title } of gaps.docs) {
    const own = marks.docs.filter(({ gap }) => idOf(gap) === id).map(({ ticket }) => idOf(ticket))
    counted.push({
      id,
      title,
      tickets: own.map((ticket) => ({ id: ticket, reference: references.get(ticket) ?? '' })),
      erased: await toldTally({ payload, isOne: (key) => key === gapKey(id) }),
    })
  }
  const size = ({ tickets: own, erased }: GapCount) => own.length + (erased ?? 0)
  return counted.sort((a, b) => size(b) - size(a) || a.title.localeCompare(b.title, 'fr'))
}
