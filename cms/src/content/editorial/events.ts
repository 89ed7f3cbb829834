import { isReservedSlug } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { audiencesField, rubricsField, slugField } from '../../fields/index.ts'
import { plainLanguageField } from '../../plain-language/index.ts'
import { documentControls, pageLink } from '../../preview/index.ts'
import { editorial } from './common.ts'
import { moreFields, textFields, whenFields } from './event-fields.ts'
import { EVENTS as fr } from './labels.fr.ts'

/** What happens, when and where. */
export const events: CollectionConfig = {
  slug: 'events',
  labels: fr.labels,
  ...editorial(),
  defaultSort: '-startsAt',
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'startsAt', 'mode', 'isCancelled', '_status'],
    listSearchableFields: ['title', 'summary'],
    pagination: { defaultLimit: 25 },
    hideAPIURL: true,
    preview: pageLink('events'),
    components: documentControls,
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: fr.tabs.text, fields: textFields },
        { label: fr.tabs.when, fields: whenFields },
        { label: fr.tabs.more, fields: moreFields },
      ],
    },
    {
      name: 'isCancelled',
      type: 'checkbox',
      label: fr.isCancelled,
      defaultValue: false,
      admin: { position: 'sidebar', description: fr.isCancelledHelp },
    },
    rubricsField,
    audiencesField(),
    plainLanguageField,
    slugField({ collection: 'events', from: 'title', isReserved: isReservedSlug('events') }),
  ],
}
