import type { Payload } from 'payload'

export type Partner = { id: string; name: string }

/** Whom a ticket may be given to, or have been. */
export const partnersOf = async (payload: Payload): Promise<Partner[]> => {
  const { docs } = await payload.find({
    collection: 'organizations',
    where: { _status: { equals: 'published' } },
    select: { name: true },
    sort: 'name',
    depth: 0,
    pagination: false,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
