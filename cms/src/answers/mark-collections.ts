import { RUBRIC_SLUGS } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { answerMarkAccess, gapAccess } from '../people/index.ts'
import { linkEndpoints } from './corrections/endpoints.ts'
import { gapEndpoints } from './gaps/endpoints.ts'
import { GAPS as fr } from './gaps/labels.fr.ts'

/** Subjects on which people ask and no page answers: the lead’s own list. */
export const contentGaps: CollectionConfig = {
  slug: 'contentGaps',
  labels: fr.labels,
  access: gapAccess,
  disableDuplicate: true,
  defaultSort: 'title',
  endpoints: gapEndpoints,
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'rubric', 'isDone'],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: fr.subject,
      required: true,
      unique: true,
      maxLength: 100,
      admin: { description: fr.subjectHelp },
    },
    {
      name: 'rubric',
      type: 'select',
      label: fr.rubric,
      options: RUBRIC_SLUGS.map((value) => ({ value, label: fr.rubrics[value] })),
    },
    {
      name: 'isDone',
      type: 'checkbox',
      label: fr.isDone,
      defaultValue: false,
      admin: { description: fr.isDoneHelp },
    },
  ],
}

/** Which question is on which subject; goes with its question, and is counted then. */
export const gapMarks: CollectionConfig = {
  slug: 'gapMarks',
  access: answerMarkAccess,
  disableDuplicate: true,
  admin: { hidden: true },
  fields: [
    { name: 'ticket', type: 'relationship', relationTo: 'tickets', required: true, index: true },
    { name: 'gap', type: 'relationship', relationTo: 'contentGaps', required: true, index: true },
  ],
}

/** Which pages an answer leads to, as they were then. */
export const answerLinks: CollectionConfig = {
  slug: 'answerLinks',
  access: answerMarkAccess,
  disableDuplicate: true,
  endpoints: linkEndpoints,
  admin: { hidden: true },
  fields: [
    { name: 'ticket', type: 'relationship', relationTo: 'tickets', required: true, index: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: ['guides', 'organizations', 'published-answers'],
    },
    { name: 'page', type: 'text', required: true, index: true },
    { name: 'digest', type: 'text', required: true },
    /** What the page said then (`pieces.ts`), to tell what has changed. */
    { name: 'pieces', type: 'json' },
  ],
}
