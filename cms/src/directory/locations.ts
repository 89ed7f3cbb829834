import type { CollectionConfig } from 'payload'
import { orderField, phoneField, postalCodeField, slugField } from '../fields/index.ts'
import { referenceAccess } from '../people/index.ts'
import { publishesOnSave } from '../publishing/index.ts'
import { LOCATIONS as fr } from './labels.fr.ts'

/** A place where an organization receives people. */
export const locations: CollectionConfig = {
  slug: 'locations',
  labels: fr.labels,
  access: referenceAccess,
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'name',
    defaultColumns: ['name', 'organization', 'city', 'toCheck'],
    hideAPIURL: true,
  },
  defaultSort: 'name',
  disableDuplicate: true,
  hooks: publishesOnSave,
  fields: [
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
      required: true,
      index: true,
    },
    { name: 'name', type: 'text', label: fr.name, required: true, maxLength: 120 },
    { name: 'street', type: 'text', label: fr.street, maxLength: 160 },
    postalCodeField,
    { name: 'city', type: 'text', label: fr.city, required: true, maxLength: 60 },
    phoneField({ name: 'phone', label: fr.phone }),
    {
      name: 'hours',
      type: 'textarea',
      label: fr.hours,
      maxLength: 400,
      admin: { description: fr.hoursHelp },
    },
    {
      name: 'toCheck',
      type: 'checkbox',
      label: fr.toCheck,
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    slugField({ collection: 'locations', from: 'name', scope: 'organization' }),
    orderField,
  ],
  indexes: [{ fields: ['organization', 'slug'], unique: true }],
}
