import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import type { User } from '../payload-types.ts'
import { USERS } from './labels.fr.ts'

/** @throws APIError when no other account is a lead: someone must be able to run the place. */
const assertAnotherLead = async ({ id, req }: { id: string; req: PayloadRequest }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'lead' } }, { id: { not_equals: id } }] },
    req,
  })
  if (totalDocs === 0) throw new APIError(USERS.lastLead, 409, null, true)
}

/** The last lead keeps that role. */
export const keepLastLead: CollectionBeforeChangeHook<User> = async ({
  data,
  originalDoc,
  req,
}) => {
  const leaves = originalDoc?.role === 'lead' && data.role !== undefined && data.role !== 'lead'
  if (leaves) await assertAnotherLead({ id: originalDoc.id, req })
  return data
}

/** The last lead is not deleted. */
export const keepOneLead: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await assertAnotherLead({ id: String(id), req })
}
