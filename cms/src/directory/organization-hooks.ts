import type { CollectionBeforeDeleteHook } from 'payload'
import { pagesNaming, refuseInUse } from '../content/index.ts'
import type { OnWithdrawn } from '../publishing/index.ts'
import { deleteEach } from '../work/index.ts'

/**
 * A partner that public pages name can be neither withdrawn nor put in the trash: the pages
 * would send people to nobody, and the site would refuse the publication.
 */
export const refuseWithdrawalInUse: OnWithdrawn = async ({ id, title, req }) => {
  const users = await pagesNaming({ organization: id, isPublic: true, req })
  refuseInUse({ what: title, users })
}

/** The same for good: drafts count too, they would lose their contact. */
export const refuseDeleteInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const users = await pagesNaming({ organization: String(id), req })
  if (users.length === 0) return
  const { name } = await req.payload.findByID({
    collection: 'organizations',
    id,
    depth: 0,
    trash: true,
    req,
  })
  refuseInUse({ what: name, users })
}

/** Services, places and absences go with their organization. */
export const dropWithOrganization: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['services', 'locations', 'absences'] as const)
    await deleteEach({ req, collection, where: { organization: { equals: id } } })
}
