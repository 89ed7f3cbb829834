import type { Field, FilterOptions } from 'payload'
import type { Guide } from '../payload-types.ts'
import {
  audiencesField,
  httpsRequired,
  onePerLine,
  online,
  rowTitle,
  sentences,
  sourcesField,
} from '../fields/index.ts'
import { pictureField } from '../pictures/index.ts'
import { plainLanguageField, plainNotes } from '../plain-language/index.ts'
import { stepEditor } from './editor.ts'
import { GUIDES as fr } from './labels.fr.ts'

/** Only themes of the chosen rubric: offered in the form, and checked again on the server. */
const themesFilter: FilterOptions<Partial<Guide>> = ({ data }) =>
  data.rubric ? { rubric: { equals: data.rubric } } : true

/** Only services of the organization of the same row. */
const servicesFilter: FilterOptions = ({ siblingData }) => {
  const organization = (siblingData as { organization?: unknown } | undefined)?.organization
  return organization ? { organization: { equals: organization } } : false
}

export const textFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: fr.title,
    required: true,
    maxLength: 110,
    admin: { ...plainNotes, description: fr.titleHelp },
  },
  {
    name: 'summary',
    type: 'textarea',
    label: fr.summary,
    required: true,
    maxLength: 420,
    admin: { ...plainNotes, description: fr.summaryHelp },
  },
  pictureField({ description: fr.pictureHelp }),
  sentences({
    name: 'audience',
    label: fr.audience,
    description: fr.audienceHelp,
    row: plainNotes,
    maxLength: 300,
    minRows: 1,
    maxRows: 6,
  }),
  {
    name: 'steps',
    type: 'array',
    label: fr.steps,
    labels: { singular: fr.step, plural: fr.steps },
    required: true,
    minRows: 1,
    maxRows: 10,
    admin: rowTitle,
    fields: [
      {
        name: 'title',
        type: 'text',
        label: fr.stepTitle,
        required: true,
        maxLength: 110,
        admin: plainNotes,
      },
      {
        name: 'text',
        type: 'richText',
        label: fr.stepText,
        required: true,
        editor: stepEditor,
        admin: plainNotes,
      },
    ],
  },
  sentences({
    name: 'prepare',
    label: fr.prepare,
    description: fr.prepareHelp,
    row: plainNotes,
    maxLength: 200,
    maxRows: 15,
  }),
]

export const orientFields: Field[] = [
  {
    name: 'contacts',
    type: 'array',
    label: fr.contacts,
    labels: { singular: fr.contact, plural: fr.contacts },
    maxRows: 8,
    admin: { ...rowTitle, description: fr.contactsHelp },
    fields: [
      {
        name: 'organization',
        type: 'relationship',
        relationTo: 'organizations',
        label: fr.organization,
        required: true,
        filterOptions: online,
      },
      {
        name: 'service',
        type: 'relationship',
        relationTo: 'services',
        label: fr.service,
        filterOptions: servicesFilter,
        admin: { description: fr.serviceHelp },
      },
      {
        name: 'reason',
        type: 'text',
        label: fr.reason,
        required: true,
        maxLength: 220,
        admin: plainNotes,
      },
    ],
  },
  {
    name: 'hotlines',
    type: 'relationship',
    relationTo: 'hotlines',
    hasMany: true,
    maxRows: 4,
    label: fr.hotlines,
  },
  {
    name: 'links',
    type: 'array',
    label: fr.links,
    labels: { singular: fr.link, plural: fr.links },
    required: true,
    minRows: 1,
    maxRows: 10,
    admin: rowTitle,
    fields: [
      { name: 'label', type: 'text', label: fr.linkLabel, required: true, maxLength: 140 },
      { name: 'url', type: 'text', label: fr.linkUrl, required: true, validate: httpsRequired },
      {
        name: 'publisher',
        type: 'text',
        label: fr.linkPublisher,
        required: true,
        maxLength: 80,
        admin: { description: fr.linkPublisherHelp },
      },
    ],
  },
]

export const findFields: Field[] = [
  {
    name: 'synonyms',
    type: 'text',
    hasMany: true,
    label: fr.synonyms,
    maxLength: 60,
    admin: { ...onePerLine, description: fr.synonymsHelp },
  },
  sourcesField,
]

export const sidebarFields: Field[] = [
  plainLanguageField,
  {
    name: 'rubric',
    type: 'relationship',
    relationTo: 'rubrics',
    label: fr.rubric,
    required: true,
    index: true,
    admin: { position: 'sidebar', allowCreate: false },
  },
  {
    name: 'themes',
    type: 'relationship',
    relationTo: 'themes',
    hasMany: true,
    required: true,
    minRows: 1,
    maxRows: 3,
    label: fr.themes,
    filterOptions: themesFilter,
    admin: { position: 'sidebar', description: fr.themesHelp },
  },
  {
    name: 'otherRubrics',
    type: 'relationship',
    relationTo: 'rubrics',
    hasMany: true,
    label: fr.otherRubrics,
    admin: { position: 'sidebar', allowCreate: false },
  },
  audiencesField({ description: fr.audiencesHelp }),
  {
    name: 'toCheck',
    type: 'checkbox',
    label: fr.toCheck,
    defaultValue: true,
    index: true,
    admin: { position: 'sidebar', readOnly: true, description: fr.toCheckHelp },
  },
]
