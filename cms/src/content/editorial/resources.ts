import { RESOURCE_KINDS } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { audiencesField, httpsRequired, rubricsField, slugField } from '../../fields/index.ts'
import { plainLanguageField, plainNotes } from '../../plain-language/index.ts'
import { documentControls, pageLink } from '../../preview/index.ts'
import { stepEditor } from '../editor.ts'
import { editorial, summaryField } from './common.ts'
import { RESOURCES as fr } from './labels.fr.ts'

/** Documents, videos, sheets and sites of others. */
export const resources: CollectionConfig = {
  slug: 'resources',
  labels: fr.labels,
  ...editorial(),
  defaultSort: 'title',
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'publisher', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'summary', 'publisher'],
    pagination: { defaultLimit: 25 },
    hideAPIURL: true,
    preview: pageLink('resources'),
    components: documentControls,
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: fr.title,
      required: true,
      maxLength: 120,
      admin: plainNotes,
    },
    summaryField({ label: fr.summary, description: fr.summaryHelp }),
    {
      name: 'kind',
      type: 'select',
      label: fr.kind,
      required: true,
      options: RESOURCE_KINDS.map((value) => ({ value, label: fr.kinds[value] })),
    },
    { name: 'url', type: 'text', label: fr.url, required: true, validate: httpsRequired },
    {
      name: 'publisher',
      type: 'text',
      label: fr.publisher,
      required: true,
      maxLength: 80,
      admin: { description: fr.publisherHelp },
    },
    {
      name: 'extent',
      type: 'text',
      label: fr.extent,
      maxLength: 60,
      admin: { description: fr.extentHelp },
    },
    {
      name: 'transcript',
      type: 'richText',
      label: fr.transcript,
      editor: stepEditor,
      admin: { description: fr.transcriptHelp, condition: ({ kind }) => kind === 'video' },
    },
    rubricsField,
    audiencesField(),
    plainLanguageField,
    slugField({ collection: 'resources', from: 'title' }),
  ],
}
