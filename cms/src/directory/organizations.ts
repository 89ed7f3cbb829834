import type { CollectionConfig } from 'payload'
import { slugField } from '../fields/index.ts'
import { documentAccess } from '../people/index.ts'
import { documentControls, pageLink } from '../preview/index.ts'
import { publishesWhenPublic } from '../publishing/index.ts'
import { usedByField } from '../used-by/index.ts'
import { ORGANIZATIONS as fr } from './labels.fr.ts'
import { deskFields, publicFields, relatedFields, sidebarFields } from './organization-fields.ts'
import {
  dropWithOrganization,
  refuseDeleteInUse,
  refuseWithdrawalInUse,
} from './organization-hooks.ts'

const publishing = publishesWhenPublic({ onWithdrawn: refuseWithdrawalInUse })

/** A partner: an organization in the sense of Open Referral HSDS. */
export const organizations: CollectionConfig = {
  slug: 'organizations',
  labels: fr.labels,
  access: documentAccess,
  trash: true,
  versions: { drafts: true, maxPerDoc: 30 },
  defaultPopulate: { name: true, slug: true },
  defaultSort: 'name',
  disableDuplicate: true,
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'name',
    defaultColumns: ['name', 'acronym', '_status', 'toCheck', 'updatedAt'],
    listSearchableFields: ['name', 'acronym', 'formerNames'],
    pagination: { defaultLimit: 50 },
    hideAPIURL: true,
    preview: pageLink('organizations'),
    components: documentControls,
  },
  hooks: {
    ...publishing,
    beforeDelete: [refuseDeleteInUse, dropWithOrganization],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: fr.tabs.public, fields: publicFields },
        { label: fr.tabs.services, fields: relatedFields },
        { label: fr.tabs.desk, fields: deskFields },
      ],
    },
    ...sidebarFields,
    usedByField,
    slugField({ collection: 'organizations', from: 'name' }),
  ],
}
