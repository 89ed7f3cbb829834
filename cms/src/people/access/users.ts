import type { Access, CollectionConfig, FieldAccess } from 'payload'
import { isLead, isSignedIn, leadOnly, nobody, type Rules } from './predicates.ts'

const leadOrSelf: Access = ({ req }) => {
  if (isLead({ req })) return true
  return req.user ? { id: { equals: req.user.id } } : false
}

/** A lead sees to every account but cannot delete their own; everyone else sees only theirs. */
export const userAccess: Required<NonNullable<CollectionConfig['access']>> = {
  admin: ({ req }) => isSignedIn({ req }),
  create: leadOnly,
  read: leadOrSelf,
  readVersions: nobody,
  update: leadOrSelf,
  delete: ({ req }) => {
    if (!req.user || !isLead({ req })) return false
    return { id: { not_equals: req.user.id } }
  },
  unlock: leadOnly,
}

/** Secrets, and sessions on their way in: the machinery's alone. */
export const secondFactorAccess: Rules = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

const leadField: FieldAccess = ({ req }) => isLead({ req })

/** Role, organization and e-mail address decide what one sees: the lead's to change. */
export const userRightsAccess: { create: FieldAccess; update: FieldAccess } = {
  create: leadField,
  update: leadField,
}
