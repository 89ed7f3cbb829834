import type { PayloadRequest } from 'payload'
import type { Correction, Mail } from '../payload-types.ts'

type Held = { corrections: Correction; mails: Mail }

/**
 * A document as the person of `req` may read it, inside their transaction; undefined when there is none
 * for them.
 */
export const readOne = async <Slug extends keyof Held>({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: Slug
  id: string
}): Promise<Held[Slug] | undefined> => {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    // No count beside it: two first commands of a transaction at once may miss each other.
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs[0]
}
