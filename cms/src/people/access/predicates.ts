import type { Access, CollectionConfig, FieldAccess, PayloadRequest } from 'payload'

/** What every table of rules states, so that nothing is left to Payload's defaults. */
export type Rules = Required<
  Pick<
    NonNullable<CollectionConfig['access']>,
    'create' | 'read' | 'readVersions' | 'update' | 'delete'
  >
>

type WithUser = { req: Pick<PayloadRequest, 'user'> }

export const isLead = ({ req }: WithUser): boolean => req.user?.role === 'lead'

export const isSignedIn = ({ req }: WithUser): boolean => Boolean(req.user)

/** Id of the organization a partner belongs to; null for everyone else. */
export const ownOrganization = ({ req }: WithUser): string | null => {
  const { user } = req
  if (user?.role !== 'partner') return null
  const { organization } = user
  if (typeof organization === 'string') return organization
  return organization?.id ?? null
}

export const nobody: Access = () => false

export const leadOnly: Access = ({ req }) => isLead({ req })

/** Leads read everything, other accounts what is published, the public nothing. */
export const publishedOrLead: Access = ({ req }) => {
  if (isLead({ req })) return true
  return isSignedIn({ req }) ? { _status: { equals: 'published' } } : false
}

export const signedIn: Access = ({ req }) => isSignedIn({ req })

export const noField: FieldAccess = () => false

export const leadField: FieldAccess = ({ req }) => isLead({ req })
