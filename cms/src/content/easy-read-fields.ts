import type { ArrayFieldValidation, Field, TextareaFieldValidation } from 'payload'
import { array, textarea } from 'payload/shared'
import { isLeftOut, rowTitle } from '../fields/index.ts'
import { plainNotes } from '../plain-language/index.ts'
import { stepEditor } from './editor.ts'
import { EASY_READ as fr } from './labels.fr.ts'

/** Written whole or not at all. */
const names = ['summary', 'steps']

const summaryIsThere: TextareaFieldValidation = (value, options) =>
  isLeftOut({ value, group: options.siblingData, names })
    ? fr.summaryMissing
    : textarea(value, options)

const stepsAreThere: ArrayFieldValidation = (value, options) =>
  isLeftOut({ value, group: options.siblingData, names }) ? fr.stepsMissing : array(value, options)

/** The same guide in easy-to-read French (*FALC*). */
export const easyReadFields: Field[] = [
  {
    name: 'summary',
    type: 'textarea',
    label: fr.summary,
    maxLength: 420,
    admin: { ...plainNotes, description: fr.summaryHelp },
    validate: summaryIsThere,
  },
  {
    name: 'steps',
    type: 'array',
    label: fr.steps,
    labels: { singular: fr.step, plural: fr.steps },
    maxRows: 15,
    admin: { ...rowTitle, description: fr.stepsHelp },
    validate: stepsAreThere,
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
]
