import { RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { madeTitle } from '../fields/index.ts'
import type { Route } from '../payload-types.ts'
import { routeAccess } from '../people/index.ts'
import { ROUTE_FIELDS as fr, TICKET_FIELDS } from './fields.fr.ts'
import { TERRITORY_LABELS } from './labels.fr.ts'

/** What a rule is called: « Logement, sur le territoire du site ». */
const titleOf = ({ rubric, territory }: Partial<Route>): string => {
  const parts = [
    rubric === undefined ? '' : TICKET_FIELDS.rubrics[rubric],
    territory === undefined ? '' : TERRITORY_LABELS[territory].toLowerCase(),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

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
    useAsTitle: 'title',
    listSearchableFields: ['rubric', 'territory'],
    defaultColumns: ['rubric', 'territory', 'organization'],
  },
  fields: [
    madeTitle<Route>({ label: fr.labels.singular, titleOf }),
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
