import type { CollectionConfig } from 'payload'
import { seededAccess } from '../people/index.ts'

/** What the seed has made once: never made again, even when the lead has deleted it since. */
export const seeded: CollectionConfig = {
  slug: 'seeded',
  access: seededAccess,
  disableDuplicate: true,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [{ name: 'key', type: 'text', required: true, unique: true }],
}
