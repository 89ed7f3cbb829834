import type { CollectionConfig } from 'payload'
import { presenceAccess } from '../../people/index.ts'
import { PRESENCE_FIELDS as fr } from './labels.fr.ts'

/** Who has a ticket open at this moment; forgotten a minute after. Written past Payload, by `note.ts`. */
export const presences: CollectionConfig = {
  slug: 'presences',
  labels: fr.labels,
  access: presenceAccess,
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  admin: { hidden: true },
  fields: [
    /** One for each ticket and reader. */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'ticket', type: 'text', required: true, index: true },
    /** The id of an account, or `organization:` and that of a partner who came by a mailed link. */
    { name: 'reader', type: 'text', required: true },
    /** By the database's clock. */
    { name: 'until', type: 'date', required: true, index: true },
  ],
}
