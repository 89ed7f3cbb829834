import type {
  RelationshipFieldSingleValidation,
  DateFieldValidation,
  Field,
  TextareaFieldValidation,
  TextFieldValidation,
} from 'payload'
import { date, text, textarea } from 'payload/shared'
import { isLeftOut, linkField, online, rowTitle } from '../fields/index.ts'
import { HOME as fr } from './labels.fr.ts'

/** A banner is written whole, with its last day, or not at all. */
const names = ['title', 'text', 'until']

const titleIsThere: TextFieldValidation = (value, options) =>
  isLeftOut({ value, group: options.siblingData, names }) ? fr.alertPart : text(value, options)

const textIsThere: TextareaFieldValidation = (value, options) =>
  isLeftOut({ value, group: options.siblingData, names }) ? fr.alertPart : textarea(value, options)

const untilIsThere: DateFieldValidation = (value, options) =>
  isLeftOut({ value, group: options.siblingData, names }) ? fr.alertUntil : date(value, options)

/**
 * Written by hand: of a relationship in a global, Payload checks the filter with the rights of the
 * person alone, and the seed is nobody (`validateFilterOptions` is not told of `overrideAccess`).
 */
const guideIsOnline: RelationshipFieldSingleValidation = async (value, { req }) => {
  if (typeof value !== 'string') return fr.situationGuideMissing
  const { totalDocs } = await req.payload.count({
    collection: 'guides',
    where: { and: [{ id: { equals: value } }, online] },
    req,
  })
  return totalDocs === 1 || fr.situationGuideMissing
}

export const homeFields: Field[] = [
  {
    name: 'alert',
    type: 'group',
    label: fr.alert,
    admin: { description: fr.alertHelp },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: fr.alertTitle,
        maxLength: 90,
        validate: titleIsThere,
        admin: { description: fr.alertTitleHelp },
      },
      {
        name: 'text',
        type: 'textarea',
        label: fr.alertText,
        maxLength: 300,
        validate: textIsThere,
        admin: { description: fr.alertTextHelp },
      },
      linkField(),
      {
        name: 'until',
        type: 'date',
        label: fr.until,
        validate: untilIsThere,
        admin: {
          description: fr.untilHelp,
          date: {
            pickerAppearance: 'dayAndTime',
            // In figures, as for events.
            displayFormat: 'dd/MM/yyyy HH:mm',
            timeFormat: 'HH:mm',
            timeIntervals: 30,
          },
        },
      },
      {
        name: 'isUrgent',
        type: 'checkbox',
        label: fr.isUrgent,
        defaultValue: false,
        admin: { description: fr.isUrgentHelp },
      },
    ],
  },
  {
    name: 'situations',
    type: 'array',
    label: fr.situations,
    labels: { singular: fr.situation, plural: fr.situations },
    maxRows: 8,
    admin: { ...rowTitle, description: fr.situationsHelp },
    fields: [
      {
        name: 'label',
        type: 'text',
        label: fr.situationLabel,
        required: true,
        maxLength: 90,
        admin: { description: fr.situationLabelHelp },
      },
      {
        name: 'guide',
        type: 'relationship',
        relationTo: 'guides',
        label: fr.situationGuide,
        required: true,
        filterOptions: online,
        validate: guideIsOnline,
        admin: { allowCreate: false },
      },
    ],
  },
]
