import type { CollectionConfig, Field } from 'payload'
import { orderField, phoneField, postalCodeField, slugField } from '../fields/index.ts'
import { referenceAccess } from '../people/index.ts'
import { publishesOnSave, savedControls } from '../publishing/index.ts'
import { accessFields } from './access-fields.ts'
import { hoursFields } from './hours-fields.ts'
import { LOCATIONS as fr } from './labels.fr.ts'

const placeFields: Field[] = [
  { name: 'name', type: 'text', label: fr.name, required: true, maxLength: 120 },
  { name: 'street', type: 'text', label: fr.street, maxLength: 160 },
  postalCodeField,
  { name: 'city', type: 'text', label: fr.city, required: true, maxLength: 60 },
  phoneField({ name: 'phone', label: fr.phone }),
]

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
    components: savedControls,
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
    {
      type: 'tabs',
      tabs: [
        { label: fr.tabs.place, fields: placeFields },
        { label: fr.tabs.hours, fields: hoursFields },
        { label: fr.tabs.access, fields: accessFields },
      ],
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
