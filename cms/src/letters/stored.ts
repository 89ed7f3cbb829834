import type { CollectionConfig } from 'payload'
import { letterTemplateAccess } from '../people/index.ts'
import { letterEndpoints } from './endpoints.ts'
import { STORED as fr } from './labels.fr.ts'

/** The lead’s own words, one document a letter; what is not here leaves in its first words. */
export const letterTemplates: CollectionConfig = {
  slug: 'letterTemplates',
  labels: fr.labels,
  access: letterTemplateAccess,
  disableDuplicate: true,
  endpoints: letterEndpoints,
  // Written on a page of their own, where they are checked and seen.
  admin: { hidden: true },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'subject', type: 'text' },
    { name: 'greeting', type: 'text' },
    { name: 'body', type: 'textarea', required: true },
    /** Rises at each change; words written over older ones are refused. */
    { name: 'revision', type: 'number', required: true },
  ],
}
