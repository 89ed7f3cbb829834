import type { Access } from 'payload'
import { isLead, leadOnly, nobody, ownOrganization, type Rules } from './predicates.ts'

/** A lead reads all; a partner those of its own organization. */
const readAbsences: Access = ({ req }) => {
  if (isLead({ req })) return true
  const organization = ownOrganization({ req })
  return organization === null ? false : { organization: { equals: organization } }
}

/** When a partner is away: written by the lead. */
export const absenceAccess: Rules = {
  create: leadOnly,
  read: readAbsences,
  readVersions: nobody,
  update: leadOnly,
  delete: leadOnly,
}
