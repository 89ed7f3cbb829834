import type { Access, FieldAccess } from 'payload'

/**
 * Rules for what nobody ever reads or writes through a form. They stand here and not with those of people: people are mailed,
 * mails are encrypted, and this room must be whole before any of them.
 */
const nobody = () => false

export const closedField: Record<'create' | 'read' | 'update', FieldAccess> = {
  create: nobody,
  read: nobody,
  update: nobody,
}

export const closedCollection: Record<
  'create' | 'read' | 'readVersions' | 'update' | 'delete',
  Access
> = { create: nobody, read: nobody, readVersions: nobody, update: nobody, delete: nobody }
