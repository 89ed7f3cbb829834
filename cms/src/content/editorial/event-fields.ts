import { EVENT_MODES } from '@infos-droits/shared'
import type { DateField, Field } from 'payload'
import { linkField, online, postalCodeField } from '../../fields/index.ts'
import type { Event } from '../../payload-types.ts'
import { pictureField } from '../../pictures/index.ts'
import { plainNotes } from '../../plain-language/index.ts'
import { summaryField, textField } from './common.ts'
import { endProblem, isOnSite, isRemote, joinProblem, placeProblem } from './event-checks.ts'
import { EVENTS as fr } from './labels.fr.ts'

const timePicker: NonNullable<DateField['admin']>['date'] = {
  pickerAppearance: 'dayAndTime',
  // In figures: a picker on a tab opened later would name the month in English.
  displayFormat: 'dd/MM/yyyy HH:mm',
  timeFormat: 'HH:mm',
  timeIntervals: 15,
}

type Given = { data: Partial<Event> }

export const textFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: fr.title,
    required: true,
    maxLength: 120,
    admin: { ...plainNotes, description: fr.titleHelp },
  },
  summaryField({ label: fr.summary, description: fr.summaryHelp }),
  pictureField({ label: fr.picture, description: fr.pictureHelp }),
  textField(fr.text),
]

export const whenFields: Field[] = [
  {
    name: 'isAllDay',
    type: 'checkbox',
    label: fr.isAllDay,
    defaultValue: false,
    admin: { description: fr.isAllDayHelp },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'startsAt',
        type: 'date',
        label: fr.startsAt,
        required: true,
        index: true,
        admin: { date: timePicker, width: '50%' },
      },
      {
        name: 'endsAt',
        type: 'date',
        label: fr.endsAt,
        index: true,
        admin: { date: timePicker, width: '50%', description: fr.endsAtHelp },
        validate: (value: unknown, { data }: Given) => endProblem(value, data),
      },
    ],
  },
  {
    name: 'mode',
    type: 'radio',
    label: fr.mode,
    required: true,
    defaultValue: 'onsite',
    options: EVENT_MODES.map((value) => ({ value, label: fr.modes[value] })),
  },
  {
    name: 'place',
    type: 'group',
    label: fr.place,
    admin: { condition: isOnSite },
    fields: [
      {
        name: 'name',
        type: 'text',
        label: fr.placeName,
        admin: { description: fr.placeNameHelp },
        validate: (value: unknown, { data }: Given) => placeProblem(value, data),
      },
      { name: 'street', type: 'text', label: fr.street, maxLength: 160 },
      {
        type: 'row',
        fields: [
          postalCodeField,
          { name: 'city', type: 'text', label: fr.city, maxLength: 60, admin: { width: '70%' } },
        ],
      },
    ],
  },
  {
    name: 'joinUrl',
    type: 'text',
    label: fr.joinUrl,
    admin: { condition: isRemote, description: fr.joinUrlHelp },
    validate: (value: unknown, { data }: Given) => joinProblem(value, data),
  },
]

export const moreFields: Field[] = [
  {
    name: 'registration',
    type: 'textarea',
    label: fr.registration,
    maxLength: 400,
    admin: { description: fr.registrationHelp },
  },
  {
    name: 'cost',
    type: 'text',
    label: fr.cost,
    maxLength: 160,
    admin: { description: fr.costHelp },
  },
  {
    name: 'organization',
    type: 'relationship',
    relationTo: 'organizations',
    label: fr.organization,
    filterOptions: online,
    index: true,
    admin: { allowCreate: false, description: fr.organizationHelp },
  },
  linkField({ description: fr.linkHelp }),
]
