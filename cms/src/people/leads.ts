import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload'
import { USERS } from './labels.fr.ts'

/** Someone must always be able to run the place. */
const refuse = () => new APIError(USERS.lastLead, 409, null, true)

export const keepLastLeadOnChange: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const leaves =
    operation === 'update' &&
    originalDoc?.role === 'lead' &&
    data['role'] !== undefined &&
    data['role'] !== 'lead'
  if (!leaves) return data
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'lead' } }, { id: { not_equals: originalDoc.id } }] },
    req,
  })
  if (totalDocs === 0) throw refuse()
  return data
}

export const keepLastLeadOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'lead' } }, { id: { not_equals: id } }] },
    req,
  })
  if (totalDocs === 0) throw refuse()
}
