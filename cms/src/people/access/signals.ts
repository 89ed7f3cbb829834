import type { FieldAccess } from 'payload'
import { leadOnly, noField, nobody, type Rules } from './predicates.ts'

/**
 * What people say about the site: the lead reads, sorts and deletes it. It comes in through endpoints
 * only, from the site with its token and from those signed in.
 */
export const signalAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: leadOnly,
  delete: leadOnly,
}

/** What was said stays as it was said. */
export const saidAccess: { create: FieldAccess; update: FieldAccess } = {
  create: noField,
  update: noField,
}

/** Notes of visits are counted, never changed. */
export const visitAccess: Rules = { ...signalAccess, update: nobody }

/** A desk is never deleted, so that its visits keep their place: its code is revoked. */
export const counterDeskAccess: Rules = {
  create: leadOnly,
  read: leadOnly,
  readVersions: nobody,
  update: leadOnly,
  delete: nobody,
}
