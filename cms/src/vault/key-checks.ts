import type { CollectionConfig } from 'payload'
import { closedCollection } from './closed.ts'
import { VAULT as fr } from './labels.fr.ts'

/** One line: something wrapped by the master keys of this database, by which they are known again. */
export const keyChecks: CollectionConfig = {
  slug: 'keyChecks',
  labels: fr.check.labels,
  access: closedCollection,
  admin: { hidden: true },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'wrapped', type: 'text', required: true },
  ],
}
