import { RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { routeAccess } from '../people/index.ts'
import { ROUTE_FIELDS as fr, TICKET_FIELDS } from './fields.fr.ts'
import { TERRITORY_LABELS } from './labels.fr.ts'

/** Rules the lead edits: rubric × territory → organization. */
export const routes: CollectionConfig = {
  slug: 'routes',
  labels: fr.labels,
  access: routeAccess,
  defaultSort: 'rubric',
  admin: {
    group: fr.group,
    description: fr.description,
    hideAPIURL: true,
    defaultColumns: ['rubric', 'territory', 'organization'],
  },
  fields: [
    {
      name: 'rubric',
      type: 'select',
      label: fr.rubric,
      required: true,
      options: RUBRIC_SLUGS.map((value) => ({ value, label: TICKET_FIELDS.rubrics[value] })),
    },
    {
      name: 'territory',
      type: 'select',
      label: fr.territory,
      required: true,
      options: TERRITORIES.map((value) => ({ value, label: TERRITORY_LABELS[value] })),
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
      admin: { description: fr.organizationHelp },
    },
  ],
}
