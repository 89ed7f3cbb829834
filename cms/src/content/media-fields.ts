import { LICENCES } from '@infos-droits/shared'
import type { Field, TextFieldValidation } from 'payload'
import { text } from 'payload/shared'
import { usedByField } from '../used-by/index.ts'
import { MEDIA as fr } from './labels.fr.ts'

/** Licences that ask for the name of the author. */
const NAMED: readonly unknown[] = ['permission', 'cc-by', 'cc-by-sa', 'licence-ouverte']

type Picture = { licence?: unknown }

/** What a picture says has words for who cannot see it (RGAA 1.1); one that only adorns is not taken. */
const altIsThere: TextFieldValidation = (value, options) =>
  value?.trim() ? text(value, options) : fr.altMissing

const creditIsThere: TextFieldValidation = (value, options) => {
  const { licence } = options.siblingData as Picture
  if (!NAMED.includes(licence) || value?.trim()) return text(value, options)
  return fr.creditMissing
}

export const mediaFields: Field[] = [
  {
    name: 'alt',
    type: 'text',
    label: fr.alt,
    required: true,
    maxLength: 200,
    validate: altIsThere,
    admin: {
      description: fr.altHelp,
      components: { Cell: './pictures/admin/PictureCell.tsx#PictureCell' },
    },
  },
  {
    name: 'licence',
    type: 'select',
    label: fr.licence,
    required: true,
    options: LICENCES.map((value) => ({ value, label: fr.licences[value] })),
    admin: { description: fr.licenceHelp },
  },
  {
    name: 'credit',
    type: 'text',
    label: fr.credit,
    maxLength: 120,
    validate: creditIsThere,
    admin: { description: fr.creditHelp },
  },
  usedByField,
]
