import type { CollectionConfig } from 'payload'
import { refuseDeleteWhenUsed, refuseMoveWhenUsed } from '../content/index.ts'
import { orderField, slugField } from '../fields/index.ts'
import { referenceAccess } from '../people/index.ts'
import { publishesOnSave, savedControls } from '../publishing/index.ts'
import { usedByField } from '../used-by/index.ts'
import { SERVICES as fr } from './labels.fr.ts'

/** What an organization does, for whom. */
export const services: CollectionConfig = {
  slug: 'services',
  labels: fr.labels,
  access: referenceAccess,
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'name',
    defaultColumns: ['name', 'organization', 'fees', 'updatedAt'],
    hideAPIURL: true,
    components: savedControls,
  },
  defaultSort: 'name',
  disableDuplicate: true,
  hooks: {
    ...publishesOnSave,
    beforeChange: [refuseMoveWhenUsed('services')],
    beforeDelete: [
      refuseDeleteWhenUsed({
        collection: 'services',
        title: 'name',
        guideField: 'contacts.service',
      }),
    ],
  },
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
    {
      name: 'description',
      type: 'textarea',
      label: fr.descriptionField,
      required: true,
      maxLength: 600,
    },
    {
      name: 'eligibility',
      type: 'textarea',
      label: fr.eligibility,
      required: true,
      maxLength: 300,
    },
    {
      name: 'application',
      type: 'textarea',
      label: fr.application,
      maxLength: 300,
      admin: { description: fr.applicationHelp },
    },
    {
      name: 'fees',
      type: 'text',
      label: fr.fees,
      maxLength: 120,
      admin: { description: fr.feesHelp },
    },
    {
      name: 'rubrics',
      type: 'relationship',
      relationTo: 'rubrics',
      hasMany: true,
      required: true,
      minRows: 1,
      label: fr.rubrics,
      admin: { position: 'sidebar', allowCreate: false },
    },
    usedByField,
    slugField({ collection: 'services', from: 'name', scope: 'organization' }),
    orderField,
  ],
  indexes: [{ fields: ['organization', 'slug'], unique: true }],
}
