import { RUBRIC_SLUGS, type RubricSlug } from '@infos-droits/shared'
import type { CollectionConfig, Payload } from 'payload'
import { paragraphAccess } from '../../people/index.ts'
import { PARAGRAPH_FIELDS as fr, TICKET_FIELDS } from '../fields.fr.ts'

/** Texts that come back in many answers: the lead's list, offered to whoever writes one. */
export const paragraphs: CollectionConfig = {
  slug: 'paragraphs',
  labels: fr.labels,
  access: paragraphAccess,
  disableDuplicate: true,
  defaultSort: 'title',
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'rubrics', 'updatedAt'],
    listSearchableFields: ['title', 'text'],
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
  },
  fields: [
    { name: 'title', type: 'text', label: fr.title, required: true, maxLength: 100 },
    {
      name: 'text',
      type: 'textarea',
      label: fr.text,
      required: true,
      maxLength: 2000,
      admin: { description: fr.textHelp, rows: 8 },
    },
    {
      name: 'rubrics',
      type: 'select',
      hasMany: true,
      label: fr.rubrics,
      options: RUBRIC_SLUGS.map((value) => ({ value, label: TICKET_FIELDS.rubrics[value] })),
      admin: { description: fr.rubricsHelp },
    },
  ],
}

const isRubric = (value: string): value is RubricSlug =>
  (RUBRIC_SLUGS as readonly string[]).includes(value)

/** Those for a question of some rubric: its own first, then those for all. */
export const paragraphsFor = async ({
  payload,
  rubric,
}: {
  payload: Payload
  rubric: string
}): Promise<{ title: string; text: string }[]> => {
  const { docs } = await payload.find({
    collection: 'paragraphs',
    where: {
      or: [
        { rubrics: { exists: false } },
        { rubrics: { equals: [] } },
        ...(isRubric(rubric) ? [{ rubrics: { in: [rubric] } }] : []),
      ],
    },
    depth: 0,
    pagination: false,
    sort: 'title',
  })
  const isForAll = ({ rubrics }: (typeof docs)[number]) => (rubrics ?? []).length === 0
  return [...docs.filter((each) => !isForAll(each)), ...docs.filter(isForAll)].map(
    ({ title, text }) => ({ title, text }),
  )
}
