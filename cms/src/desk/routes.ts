import { RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { madeTitle, onePerLine } from '../fields/index.ts'
import type { Route } from '../payload-types.ts'
import { routeAccess } from '../people/index.ts'
import { ROUTE_FIELDS as fr, TICKET_FIELDS } from './fields.fr.ts'
import { TERRITORY_LABELS } from './labels.fr.ts'
import { idOf } from './actor.ts'
import { checkRule } from './routing/check-rule.ts'
import { ruleTitle } from './routing/explain.ts'
import { routeEndpoints } from './routing/endpoints.ts'

const titleOf = ({ theme, communes, territory, ...route }: Partial<Route>): string =>
  ruleTitle({
    ...route,
    theme: idOf(theme),
    communes: communes ?? [],
    territory: territory ?? null,
  })

/** Rules the lead edits: rubric and theme × communes or territory → organization and substitute. */
export const routes: CollectionConfig = {
  slug: 'routes',
  labels: fr.labels,
  access: routeAccess,
  defaultSort: 'rubric',
  endpoints: routeEndpoints,
  hooks: { beforeValidate: [checkRule] },
  admin: {
    group: fr.group,
    description: fr.description,
    hideAPIURL: true,
    useAsTitle: 'title',
    listSearchableFields: ['rubric', 'territory'],
    defaultColumns: ['rubric', 'theme', 'communes', 'territory', 'organization'],
    components: {
      views: { list: { Component: './desk/admin/routing/RoutingView.tsx#RoutingView' } },
    },
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
      name: 'theme',
      type: 'relationship',
      relationTo: 'themes',
      label: fr.theme,
      admin: { description: fr.themeHelp, allowCreate: false },
    },
    {
      name: 'communes',
      type: 'text',
      hasMany: true,
      label: fr.communes,
      maxLength: 80,
      maxRows: 60,
      admin: { ...onePerLine, description: fr.communesHelp },
    },
    {
      name: 'territory',
      type: 'select',
      label: fr.territory,
      options: TERRITORIES.map((value) => ({ value, label: TERRITORY_LABELS[value] })),
      admin: { description: fr.territoryHelp },
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
      admin: { description: fr.organizationHelp },
    },
    {
      name: 'substitute',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.substitute,
      admin: { description: fr.substituteHelp },
    },
  ],
}
