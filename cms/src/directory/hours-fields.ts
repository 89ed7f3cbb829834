import type { DateField, Field, TextField } from 'payload'
import { rowTitle } from '../fields/index.ts'
import { closureProblem, fromProblem, toProblem, weekProblem } from './hours-checks.ts'
import { DAY_CHOICES, keptTime } from '../opening-hours.ts'
import { HOURS as fr } from './labels.fr.ts'

type Line = { siblingData: { from?: unknown } }

const timeField = ({
  name,
  label,
  example,
  validate,
}: {
  name: 'from' | 'to'
  label: string
  example: string
  validate: (value: unknown, line: Line) => true | string
}): TextField => ({
  name,
  type: 'text',
  label,
  required: true,
  maxLength: 10,
  admin: { width: '25%', placeholder: example },
  hooks: { beforeValidate: [keptTime(name)] },
  validate,
})

const dayPicker: NonNullable<DateField['admin']>['date'] = {
  pickerAppearance: 'dayOnly',
  // In figures: a picker on a tab opened later would name the month in English.
  displayFormat: 'dd/MM/yyyy',
}

/** When a place receives people: lines of hours, words, exceptional closures. */
export const hoursFields: Field[] = [
  {
    name: 'week',
    type: 'array',
    label: fr.week,
    labels: { singular: fr.line, plural: fr.week },
    maxRows: 21,
    validate: weekProblem,
    admin: {
      description: fr.weekHelp,
      components: { RowLabel: './directory/admin/HoursTitle.tsx#HoursTitle' },
    },
    fields: [
      {
        name: 'days',
        type: 'select',
        hasMany: true,
        required: true,
        label: fr.days,
        options: DAY_CHOICES.map((value) => ({ value, label: fr.dayChoices[value] })),
        admin: { description: fr.daysHelp },
      },
      {
        type: 'row',
        fields: [
          timeField({
            name: 'from',
            label: fr.from,
            example: fr.fromExample,
            validate: fromProblem,
          }),
          timeField({
            name: 'to',
            label: fr.to,
            example: fr.toExample,
            validate: (value, { siblingData }) => toProblem(value, siblingData),
          }),
        ],
      },
      {
        name: 'byAppointment',
        type: 'checkbox',
        label: fr.byAppointment,
        defaultValue: false,
        admin: { description: fr.byAppointmentHelp },
      },
    ],
  },
  {
    name: 'hours',
    type: 'textarea',
    label: fr.hours,
    maxLength: 400,
    admin: { description: fr.hoursHelp },
  },
  {
    name: 'closures',
    type: 'array',
    label: fr.closures,
    labels: { singular: fr.closure, plural: fr.closures },
    maxRows: 20,
    admin: { ...rowTitle, description: fr.closuresHelp },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'from',
            type: 'date',
            label: fr.closedFrom,
            required: true,
            admin: { date: dayPicker, width: '50%' },
          },
          {
            name: 'to',
            type: 'date',
            label: fr.closedTo,
            admin: { date: dayPicker, width: '50%', description: fr.closedToHelp },
            validate: (value: unknown, { siblingData }: Line) => closureProblem(value, siblingData),
          },
        ],
      },
      {
        name: 'reason',
        type: 'text',
        label: fr.reason,
        maxLength: 120,
        admin: { description: fr.reasonHelp },
      },
    ],
  },
]
