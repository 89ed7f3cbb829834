import type { Field, TextFieldValidation } from 'payload'
import { text } from 'payload/shared'
import { MEDIA as fr } from './labels.fr.ts'

/** Under what terms a picture may be shown. */
const LICENCES = ['own', 'permission', 'cc0', 'cc-by', 'cc-by-sa', 'licence-ouverte'] as const

/** Licences that ask for the name of the author. */
const NAMED: readonly unknown[] = ['permission', 'cc-by', 'cc-by-sa', 'licence-ouverte']

type Picture = { isDecorative?: unknown; licence?: unknown }

/** A picture that says something has words for who cannot see it (RGAA 1.1); one that only adorns has none. */
const altIsThere: TextFieldValidation = (value, options) => {
  const { isDecorative } = options.siblingData as Picture
  if (isDecorative === true || value?.trim()) return text(value, options)
  return fr.altMissing
}

const creditIsThere: TextFieldValidation = (value, options) => {
  const { licence } = options.siblingData as Picture
  if (!NAMED.includes(licence) || value?.trim()) return text(value, options)
  return fr.creditMissing
}

export const mediaFields: Field[] = [
  {
    name: 'isDecorative',
    type: 'checkbox',
    label: fr.isDecorative,
    defaultValue: false,
    admin: { description: fr.isDecorativeHelp },
  },
  {
    name: 'alt',
    type: 'text',
    label: fr.alt,
    maxLength: 200,
    validate: altIsThere,
    admin: {
      description: fr.altHelp,
      condition: (_, picture: Picture) => picture.isDecorative !== true,
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
]
