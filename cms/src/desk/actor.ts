import type { PayloadRequest } from 'payload'
import type { ActorRole } from './workflow.ts'

/** Who acts on a ticket: a signed-in user, a partner through a mailed link, or the system. */
export type Actor =
  | { role: 'partner' | 'contributor'; organization: string; name: string }
  | { role: Exclude<ActorRole, 'partner' | 'contributor'>; name: string }

/** The id of a relationship, whether it was populated or not. */
export const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  if (value !== null && typeof value === 'object' && 'id' in value) return String(value.id)
  return null
}

/** The actor behind a signed-in request, or null when nobody is signed in. */
export const actorOf = (user: PayloadRequest['user']): Actor | null => {
  if (user === null) return null
  if (user.role !== 'partner') return { role: user.role, name: user.name }
  const organization = idOf(user.organization)
  return organization === null ? null : { role: 'partner', organization, name: user.name }
}
