import { formatPhone } from '@infos-droits/shared'
import type { Payload, TypedUser } from 'payload'

/**
 * Numbers of the helplines that an organization's page on the site gives as the way to call it, as far
 * as this person may read them. Its emergency lines are left out, as on the site.
 */
export const helplinesOfPage = async ({
  payload,
  user,
  organization,
}: {
  payload: Payload
  user: TypedUser | null
  organization: string
}): Promise<string[]> => {
  const asked = { depth: 0, pagination: false, overrideAccess: false, user } as const
  const { docs: pages } = await payload.find({
    collection: 'organizations',
    where: { and: [{ id: { equals: organization } }, { _status: { equals: 'published' } }] },
    ...asked,
  })
  const ids = (pages[0]?.hotlines ?? []).map((hotline) =>
    typeof hotline === 'string' ? hotline : hotline.id,
  )
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'hotlines',
    where: { and: [{ id: { in: ids } }, { emergency: { not_equals: true } }] },
    ...asked,
  })
  return ids.flatMap((id) =>
    docs.filter((hotline) => hotline.id === id).map(({ number }) => formatPhone(number)),
  )
}
