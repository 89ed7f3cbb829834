import { AUDIENCES, RUBRIC_SLUGS } from '@infos-droits/shared'
import type { Field, Where } from 'payload'
import { AUDIENCE_NAMES, FIELDS as fr, RUBRIC_NAMES } from './labels.fr.ts'

/** A page may send people only to what is on the site. */
export const online: Where = { _status: { equals: 'published' } }

/** The eight rubrics by their slugs, for what points to none of their documents. */
export const rubricOptions = RUBRIC_SLUGS.map((value) => ({ value, label: RUBRIC_NAMES[value] }))

/** The rubrics in which something is listed. */
export const rubricsField: Field = {
  name: 'rubrics',
  type: 'relationship',
  relationTo: 'rubrics',
  hasMany: true,
  label: fr.rubrics,
  admin: { position: 'sidebar', allowCreate: false, description: fr.rubricsHelp },
}

/** Whom something is for. */
export const audiencesField = ({
  description = fr.audiencesHelp,
}: { description?: string } = {}): Field => ({
  name: 'audiences',
  type: 'select',
  hasMany: true,
  label: fr.audiences,
  options: AUDIENCES.map((value) => ({ value, label: AUDIENCE_NAMES[value] })),
  admin: { position: 'sidebar', description },
})
