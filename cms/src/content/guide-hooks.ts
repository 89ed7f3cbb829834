import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import type { OnWithdrawn } from '../publishing/index.ts'
import { SITUATION } from './labels.fr.ts'
import { refuseInUse } from './references.ts'

/** Situations of the home page that lead to a guide, by their words. */
const situationsTo = async ({ id, req }: { id: string; req: PayloadRequest }) => {
  const { situations } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  return (situations ?? [])
    .filter(({ guide }) => (typeof guide === 'string' ? guide : guide.id) === id)
    .map(({ label }) => SITUATION(label))
}

/** A guide that the home page leads to can be neither withdrawn nor put in the trash. */
export const refuseWithdrawalInUse: OnWithdrawn = async ({ id, title, req }) => {
  refuseInUse({ what: title, users: await situationsTo({ id, req }) })
}

/** The same for good. */
export const refuseDeleteInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const users = await situationsTo({ id: String(id), req })
  if (users.length === 0) return
  const named = { collection: 'guides', id, depth: 0, trash: true, req } as const
  refuseInUse({ what: (await req.payload.findByID(named)).title, users })
}
