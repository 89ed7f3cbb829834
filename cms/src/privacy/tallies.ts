import type { CollectionConfig, Payload, PayloadRequest } from 'payload'
import { countAccess } from '../people/index.ts'
import { deleteEach, sessionOf } from '../work/index.ts'
import { CELL_MIN } from './merge-counts.ts'

/** What is left of erased questions on one subject, or with one page in their answer. Nobody reads it. */
export const tallies: CollectionConfig = {
  slug: 'tallies',
  access: countAccess,
  disableDuplicate: true,
  timestamps: false,
  admin: { hidden: true },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'count', type: 'number', required: true },
  ],
}

/** A subject that no page covers. */
export const gapKey = (gap: string): string => `gap/${gap}`
/** A page as it was when an answer led to it. */
export const linkKey = ({ kind, page, digest }: { kind: string; page: string; digest: string }) =>
  `link/${kind}/${page}/${digest}`

/** Counts what a ticket that is being erased was marked with, then takes the marks away. */
export const tallyAround = async ({
  req,
  ticketId,
}: {
  req: PayloadRequest
  ticketId: string
}): Promise<void> => {
  const where = { ticket: { equals: ticketId } }
  const found = { where, depth: 0, pagination: false, req } as const
  const marks = await req.payload.find({ collection: 'gapMarks', ...found })
  const links = await req.payload.find({ collection: 'answerLinks', ...found })
  const keys = [
    ...marks.docs.map(({ gap }) => gapKey(typeof gap === 'string' ? gap : gap.id)),
    ...links.docs.map(linkKey),
  ]
  await deleteEach({ req, collection: 'gapMarks', where })
  await deleteEach({ req, collection: 'answerLinks', where })
  const session = sessionOf(req)
  if (session === undefined) throw new Error('a tally needs the transaction of its erasure')
  const kept = req.payload.db.collections['tallies']?.collection
  for (const key of keys)
    await kept?.updateOne({ key }, { $inc: { count: 1 } }, { upsert: true, session })
}

/** How many erased questions stand under keys; null where there are too few to be told. */
export const toldTally = async ({
  payload,
  isOne,
}: {
  payload: Payload
  /** Of which keys. */
  isOne: (key: string) => boolean
}): Promise<number | null> => {
  const { docs } = await payload.find({ collection: 'tallies', depth: 0, pagination: false })
  const sum = docs.filter(({ key }) => isOne(key)).reduce((all, { count }) => all + count, 0)
  return sum >= CELL_MIN ? sum : null
}
