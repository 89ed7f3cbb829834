import type { CollectionConfig } from 'payload'
import { secondFactorAccess } from '../people/index.ts'
import { dataKeyField, SEALED } from '../vault/index.ts'

const machinery = {
  access: secondFactorAccess,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  admin: { hidden: true },
} satisfies Partial<CollectionConfig>

/** The second factor of an account; its id is that of the account. */
export const secondFactors: CollectionConfig = {
  ...machinery,
  slug: 'secondFactors',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'secret', type: 'text', required: true, custom: SEALED },
    dataKeyField,
    /** Empty until a first code has shown that the application has the secret. */
    { name: 'confirmedAt', type: 'date' },
    /** Of the last code that was let through: no code of it, or from before, is again. */
    { name: 'lastStep', type: 'number', required: true },
    { name: 'attempts', type: 'number', required: true },
    { name: 'locks', type: 'number', required: true },
    { name: 'lockedUntil', type: 'date' },
    /** Hashes of the recovery codes that are left. */
    { name: 'recovery', type: 'text', hasMany: true },
  ],
}

/** Each time someone gave a right password; its id is that of the session. */
export const signIns: CollectionConfig = {
  ...machinery,
  slug: 'signIns',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    /** `held`: the second factor is still missing. Payload knows of `passed` ones only. */
    {
      name: 'state',
      type: 'select',
      required: true,
      options: ['held', 'passed'],
    },
    { name: 'browser', type: 'text' },
    { name: 'expiresAt', type: 'date', required: true },
  ],
}
