import type { CollectionConfig } from 'payload'
import { online } from '../fields/index.ts'
import { documentAccess } from '../people/index.ts'
import { documentControls, pageLink } from '../preview/index.ts'
import { publishesWhenPublic } from '../publishing/index.ts'
import { notForOthers } from '../reading/index.ts'
import { answerEndpoints } from './endpoints.ts'
import { ANSWERS as fr } from './labels.fr.ts'

/**
 * Questions that were asked and their answers, at the foot of a guide. Nothing in one tells of the question
 * it came from: it is made when the lead publishes it, and what was not published is kept nowhere.
 */
export const publishedAnswers: CollectionConfig = notForOthers({
  slug: 'published-answers',
  labels: fr.labels,
  access: documentAccess,
  trash: true,
  versions: { drafts: { schedulePublish: true }, maxPerDoc: 30 },
  hooks: publishesWhenPublic(),
  disableDuplicate: true,
  defaultSort: '-updatedAt',
  endpoints: answerEndpoints,
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'question',
    defaultColumns: ['question', 'guide', '_status', 'updatedAt'],
    listSearchableFields: ['question', 'answer'],
    hideAPIURL: true,
    preview: pageLink('published-answers'),
    components: documentControls,
  },
  fields: [
    {
      name: 'question',
      type: 'text',
      label: fr.question,
      required: true,
      maxLength: 200,
      admin: { description: fr.questionHelp },
    },
    {
      name: 'answer',
      type: 'textarea',
      label: fr.answer,
      required: true,
      maxLength: 4000,
      admin: { description: fr.answerHelp, rows: 10 },
    },
    {
      name: 'guide',
      type: 'relationship',
      relationTo: 'guides',
      label: fr.guide,
      required: true,
      index: true,
      filterOptions: online,
      admin: { description: fr.guideHelp, allowCreate: false },
    },
  ],
})
