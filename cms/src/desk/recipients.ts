import type { PayloadRequest } from 'payload'

/** Mail addresses of an organization: its contact, else those of its accounts. */
export const organizationAddresses = async ({
  req,
  organization,
}: {
  req: PayloadRequest
  organization: string
}): Promise<string[]> => {
  const found = await req.payload.findByID({
    collection: 'organizations',
    id: organization,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (found?.contactEmail) return [found.contactEmail]
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ role: { equals: 'partner' } }, { organization: { equals: organization } }] },
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map((user) => user.email)
}

/** Mail addresses of the leads: the alert address of the settings, else every lead's account. */
export const leadAddresses = async ({ req }: { req: PayloadRequest }): Promise<string[]> => {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  if (settings.alertEmail) return [settings.alertEmail]
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { equals: 'lead' } },
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map((user) => user.email)
}
