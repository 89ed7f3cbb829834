import type { Payload, PayloadRequest } from 'payload'
import type { Guide } from '../../payload-types.ts'
import { rawCollection, sessionOf } from '../../work/index.ts'

/** What other pages say of a guide, and what it is found by; relationships as ids. */
export type GuideHead = {
  id: string
  slug: string
  title: string
  rubric: string
  themes: string[]
  picture: string | null
}

/** A published guide, and the state that it is in. */
export type GuideState = { id: string; updatedAt: number }

/** By which the states of ten thousand guides are read from an index alone. */
export const ensureGuideStates = async (payload: Payload): Promise<void> => {
  const key = { _status: 1, updatedAt: 1, deletedAt: 1, _id: 1 } as const
  await rawCollection(payload, 'guides').createIndex(key, { name: 'states' })
}

/** Every published guide, whatever drafts lie over it. */
export const readGuideStates = async (req: PayloadRequest): Promise<GuideState[]> => {
  const session = sessionOf(req)
  const rows = await rawCollection(req.payload, 'guides')
    .find(
      { _status: 'published' },
      {
        projection: { updatedAt: 1, deletedAt: 1 },
        batchSize: 100_000,
        ...(session !== undefined && { session }),
      },
    )
    .toArray()
  return rows
    .filter((row) => (row['deletedAt'] ?? null) === null)
    .map((row) => ({ id: row._id.toHexString(), updatedAt: Number(row['updatedAt']) }))
}

const HEAD = { slug: true, title: true, rubric: true, themes: true, picture: true } as const

/** The heads of some guides, in no order. */
export const readGuideHeads = async ({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: readonly string[]
}): Promise<GuideHead[]> => {
  if (ids.length === 0) return []
  const where = { id: { in: [...ids] } }
  const found = await req.payload.db.find<Guide>({
    collection: 'guides',
    where,
    select: HEAD,
    pagination: false,
    req,
  })
  return found.docs.map(headOf)
}

type Reference = string | { id: string }

const idOf = (reference: Reference): string =>
  typeof reference === 'string' ? reference : reference.id

/** The head of a whole guide. */
export const headOf = ({
  id,
  slug,
  title,
  rubric,
  themes,
  picture,
}: Pick<Guide, keyof GuideHead>): GuideHead => ({
  id,
  slug,
  title,
  rubric: idOf(rubric),
  themes: themes.map(idOf),
  picture: picture ? idOf(picture) : null,
})

/** Some guides whole, by id; relationships as ids. */
export const readGuides = async ({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: readonly string[]
}): Promise<ReadonlyMap<string, Guide>> => {
  const { docs } = await req.payload.db.find<Guide>({
    collection: 'guides',
    where: { id: { in: [...ids] } },
    pagination: false,
    req,
  })
  return new Map(docs.map((guide) => [guide.id, guide]))
}
