import type { Payload, TypedUser } from 'payload'
import { parseQuery } from './query.ts'
import { VIEWS_OF, type ViewName } from './views.ts'
import { conditionsOf } from './where.ts'

/** Those of what is over grow for ever and call nobody: they are not counted at each look. */
const UNCOUNTED: readonly ViewName[] = ['repondues', 'toutes']

/** How many tickets each list holds, as far as this person may see them; null where nobody counts. */
export const queueCounts = async ({
  payload,
  user,
  now,
}: {
  payload: Payload
  user: TypedUser
  now: Date
}): Promise<{ name: ViewName; count: number | null }[]> =>
  Promise.all(
    VIEWS_OF[user.role].map(async (name) => {
      if (UNCOUNTED.includes(name)) return { name, count: null }
      const and = conditionsOf(parseQuery({ vue: name }), now)
      const asked = { collection: 'tickets', where: { and }, overrideAccess: false, user } as const
      return { name, count: (await payload.count(asked)).totalDocs }
    }),
  )
