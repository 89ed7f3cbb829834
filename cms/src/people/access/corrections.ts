import type { Access } from 'payload'
import { isLead, leadOnly, nobody, ownOrganization, type Rules } from './predicates.ts'

/** A lead reads all; a partner what its organization proposed; nobody else anything. */
const readCorrections: Access = ({ req }) => {
  if (isLead({ req })) return true
  const organization = ownOrganization({ req })
  return organization === null ? false : { organization: { equals: organization } }
}

/** What partners propose of their own pages: proposed and decided through endpoints only. */
export const correctionAccess: Rules = {
  create: nobody,
  read: readCorrections,
  readVersions: nobody,
  update: nobody,
  delete: leadOnly,
}
