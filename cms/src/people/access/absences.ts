import type { Access } from 'payload'
import { isLead, nobody, ownOrganization, type Rules } from './predicates.ts'

/** A lead all; a partner those of its own organization. */
const ownAbsences: Access = ({ req }) => {
  if (isLead({ req })) return true
  const organization = ownOrganization({ req })
  return organization === null ? false : { organization: { equals: organization } }
}

/** Whose it is, a hook of the collection says: a partner announces its own, whatever was sent. */
const leadOrPartner: Access = ({ req }) => isLead({ req }) || ownOrganization({ req }) !== null

/** When a partner is away: written by the lead, or by the partner itself. */
export const absenceAccess: Rules = {
  create: leadOrPartner,
  read: ownAbsences,
  readVersions: nobody,
  update: ownAbsences,
  delete: ownAbsences,
}
