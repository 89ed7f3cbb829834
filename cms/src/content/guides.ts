import { isReservedSlug } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { slugField } from '../fields/index.ts'
import { documentAccess } from '../people/index.ts'
import { documentControls, pageLink } from '../preview/index.ts'
import { publishesWhenPublic } from '../publishing/index.ts'
import { usedByField } from '../used-by/index.ts'
import { flagUnchecked } from './check-flag.ts'
import { easyReadFields } from './easy-read-fields.ts'
import { findFields, orientFields, sidebarFields, textFields } from './guide-fields.ts'
import { refuseDeleteInUse, refuseWithdrawalInUse } from './guide-hooks.ts'
import { EASY_READ, GUIDES as fr } from './labels.fr.ts'

const publishing = publishesWhenPublic({ onWithdrawn: refuseWithdrawalInUse })

/** One page about one right or situation. */
export const guides: CollectionConfig = {
  slug: 'guides',
  labels: fr.labels,
  access: documentAccess,
  trash: true,
  versions: { drafts: { schedulePublish: true }, maxPerDoc: 50 },
  defaultPopulate: { title: true, slug: true, rubric: true },
  defaultSort: 'title',
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'rubric', '_status', 'toCheck', 'updatedAt'],
    listSearchableFields: ['title', 'synonyms', 'slug'],
    pagination: { defaultLimit: 25 },
    hideAPIURL: true,
    preview: pageLink('guides'),
    components: documentControls,
  },
  hooks: {
    ...publishing,
    beforeChange: [flagUnchecked, ...publishing.beforeChange],
    beforeDelete: [refuseDeleteInUse],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: fr.tabs.text, fields: textFields },
        { label: fr.tabs.orient, fields: orientFields },
        { label: fr.tabs.find, fields: findFields },
        {
          name: 'easyRead',
          label: fr.tabs.easyRead,
          admin: { description: EASY_READ.description },
          fields: easyReadFields,
        },
      ],
    },
    ...sidebarFields,
    usedByField,
    slugField({
      collection: 'guides',
      from: 'title',
      isReserved: isReservedSlug('guides'),
    }),
  ],
}
