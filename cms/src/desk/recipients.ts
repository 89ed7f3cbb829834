import { dayOf } from '@infos-droits/shared/days'
import type { PayloadRequest } from 'payload'
import { deputyOn } from './deputy.ts'

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

/**
 * Mail addresses of the leads: while the lead is away that of who stands in; else the alert address of the
 * settings, else every lead's account.
 */
export const leadAddresses = async ({ req }: { req: PayloadRequest }): Promise<string[]> => {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const deputy = deputyOn({ absence: settings.absence, day: dayOf(new Date()) })
  const deputyAddress = deputy === null ? null : await leadAddress({ req, id: deputy })
  if (deputyAddress !== null) return [deputyAddress]
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

/** The address of an account that is a lead; null once it is none any more. */
const leadAddress = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<string | null> => {
  const found = { collection: 'users', id, depth: 0, disableErrors: true, req } as const
  const user = await req.payload.findByID(found)
  return user?.role === 'lead' ? user.email : null
}
