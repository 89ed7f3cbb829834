import type { Payload, TypedUser } from 'payload'
import { z } from 'zod'
import { SAVED_KEY, SAVED_MAX } from './limits.ts'

const savedSchema = z
  .object({
    views: z
      .array(
        z.object({
          name: z.string().trim().min(1).max(60),
          /** As in the address of the list, without its place. */
          search: z.string().max(500),
        }),
      )
      .max(SAVED_MAX),
  })
  .catch({ views: [] })

export type SavedView = z.output<typeof savedSchema>['views'][number]

/** The views that somebody has saved, in their order. */
export const savedViews = async ({
  payload,
  user,
}: {
  payload: Payload
  user: TypedUser
}): Promise<SavedView[]> => {
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: SAVED_KEY } },
        { 'user.value': { equals: user.id } },
        { 'user.relationTo': { equals: 'users' } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return savedSchema.parse(docs[0]?.value).views
}
