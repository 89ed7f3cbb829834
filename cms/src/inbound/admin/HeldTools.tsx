import type { ServerProps } from 'payload'
import { HELD } from '../held.ts'
import { SeenAll } from './SeenAll.tsx'

/** Above the list of what came in: done with the held mails that say nothing of a danger. */
export const HeldTools = async ({ payload, user }: ServerProps) => {
  const counted = await Promise.all(
    HELD.map(async (outcome) => {
      const where = {
        kind: { equals: 'received' },
        outcome: { equals: outcome },
        ticket: { exists: false },
        danger: { not_equals: true },
        seenAt: { exists: false },
      }
      const found = { collection: 'mailEvents', where, overrideAccess: false } as const
      const { totalDocs } = await payload.count({ ...found, ...(user ? { user } : {}) })
      return { outcome, count: totalDocs }
    }),
  )
  const there = counted.filter(({ count }) => count > 0)
  return there.length === 0 ? null : <SeenAll held={there} />
}
