import type { Payload } from 'payload'

/** Partners on the site that another one may name in its place, by name. */
export const otherOrganizations = async ({
  payload,
  organization,
}: {
  payload: Payload
  /** The one that looks. */
  organization: string
}): Promise<{ id: string; name: string }[]> => {
  const { docs } = await payload.find({
    collection: 'organizations',
    where: { and: [{ _status: { equals: 'published' } }, { id: { not_equals: organization } }] },
    depth: 0,
    pagination: false,
    sort: 'name',
    select: { name: true },
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
