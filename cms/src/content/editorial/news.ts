import type { CollectionConfig } from 'payload'
import { linkField, online, rubricsField, slugField } from '../../fields/index.ts'
import { pictureField } from '../../pictures/index.ts'
import { plainLanguageField, plainNotes } from '../../plain-language/index.ts'
import { documentControls, pageLink } from '../../preview/index.ts'
import { dayPicker, editorial, summaryField, textField } from './common.ts'
import { NEWS as fr } from './labels.fr.ts'

/** What changes. */
export const news: CollectionConfig = {
  slug: 'news',
  labels: fr.labels,
  ...editorial(),
  defaultSort: '-publishedOn',
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'publishedOn', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'summary'],
    pagination: { defaultLimit: 25 },
    hideAPIURL: true,
    preview: pageLink('news'),
    components: documentControls,
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: fr.title,
      required: true,
      maxLength: 120,
      admin: { ...plainNotes, description: fr.titleHelp },
    },
    summaryField({ label: fr.summary, description: fr.summaryHelp }),
    pictureField({ description: fr.pictureHelp }),
    textField(fr.text),
    linkField({ description: fr.linkHelp }),
    {
      name: 'publishedOn',
      type: 'date',
      label: fr.publishedOn,
      required: true,
      index: true,
      defaultValue: () => new Date().toISOString(),
      admin: { position: 'sidebar', description: fr.publishedOnHelp, date: dayPicker },
    },
    rubricsField,
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
      filterOptions: online,
      index: true,
      admin: { position: 'sidebar', allowCreate: false, description: fr.organizationHelp },
    },
    plainLanguageField,
    slugField({ collection: 'news', from: 'title' }),
  ],
}
