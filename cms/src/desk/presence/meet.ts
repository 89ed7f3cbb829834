import { AppError } from '@infos-droits/shared'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import type { User } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { forgetPresence, notePresence, readersOf } from './note.ts'

const askedSchema = z.object({ isLeaving: z.boolean().catch(false) }).catch({ isLeaving: false })

/**
 * Notes that the person of `req` has a ticket open, or has closed it; gives the names of the others who
 * have it open, as far as that person may know them.
 *
 * @throws AppError `ticket.unknown` (404) when they may not read the ticket.
 */
export const meetOthers = async ({
  req: { payload, user },
  ticketId,
  body,
}: {
  req: PayloadRequest
  ticketId: string
  body: unknown
}): Promise<string[]> => {
  if (user === null || !(await mayRead({ payload, user, ticketId }))) {
    const code = 'ticket.unknown'
    throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 404 })
  }
  const here = { payload, ticket: ticketId, reader: user.id }
  if (askedSchema.parse(body).isLeaving) {
    await forgetPresence(here)
    return []
  }
  await notePresence({ ...here, on: 'screen' })
  const readers = await readersOf(here)
  return readers.length === 0 ? [] : namesFor({ payload, user, readers })
}

/** The access rules decide, as for the screen itself. */
const mayRead = async ({
  payload,
  user,
  ticketId,
}: {
  payload: Payload
  user: TypedUser
  ticketId: string
}): Promise<boolean> => {
  if (!/^[0-9a-f]{24}$/.test(ticketId)) return false
  const { totalDocs } = await payload.count({
    collection: 'tickets',
    where: { id: { equals: ticketId } },
    overrideAccess: false,
    user,
  })
  return totalDocs === 1
}

/**
 * A lead is told everybody, a partner by the name of its organization; reception its colleagues and the
 * leads; a partner those of its own organization.
 */
const namesFor = async ({
  payload,
  user,
  readers,
}: {
  payload: Payload
  user: TypedUser
  readers: string[]
}): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: readers.filter((reader) => /^[0-9a-f]{24}$/.test(reader)) } },
    depth: 0,
    pagination: false,
  })
  const own = idOf(user.organization)
  const isTold = (one: User): boolean =>
    user.role === 'lead' ||
    (user.role === 'reception' && one.role !== 'partner') ||
    (user.role === 'partner' && one.role === 'partner' && idOf(one.organization) === own)
  const told = docs.filter(isTold)
  const isByOrganization = (one: User) => user.role === 'lead' && one.role === 'partner'
  const organizations =
    user.role === 'lead'
      ? await organizationNames({
          payload,
          ids: [
            ...told.filter(isByOrganization).map(({ organization }) => idOf(organization)),
            ...readers.map((reader) => /^organization:(.+)$/.exec(reader)?.[1] ?? null),
          ],
        })
      : []
  const people = told.filter((one) => !isByOrganization(one)).map(({ name }) => name)
  return [...new Set([...people, ...organizations])]
}

const organizationNames = async ({
  payload,
  ids,
}: {
  payload: Payload
  ids: (string | null)[]
}): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'organizations',
    where: { id: { in: ids.filter((id) => id !== null) } },
    depth: 0,
    pagination: false,
    select: { name: true },
  })
  return docs.map(({ name }) => name)
}
