import type { Field } from 'payload'
import {
  audiencesField,
  onePerLine,
  phoneField,
  sourcesField,
  webAddress,
} from '../fields/index.ts'
import { partnerContactAccess } from '../people/index.ts'
import { pictureField } from '../pictures/index.ts'
import { ORGANIZATIONS as fr } from './labels.fr.ts'

export const publicFields: Field[] = [
  { name: 'name', type: 'text', label: fr.name, required: true, maxLength: 120 },
  {
    name: 'acronym',
    type: 'text',
    label: fr.acronym,
    maxLength: 20,
    admin: { description: fr.acronymHelp },
  },
  {
    name: 'formerNames',
    type: 'text',
    hasMany: true,
    label: fr.formerNames,
    maxLength: 100,
    admin: { ...onePerLine, description: fr.formerNamesHelp },
  },
  {
    name: 'description',
    type: 'textarea',
    label: fr.descriptionField,
    required: true,
    maxLength: 700,
    admin: { description: fr.descriptionHelp },
  },
  pictureField({ label: fr.picture, description: fr.pictureHelp }),
  { name: 'website', type: 'text', label: fr.website, validate: webAddress },
  phoneField({ name: 'phone', label: fr.phone, description: fr.phoneHelp }),
  {
    name: 'email',
    type: 'email',
    label: fr.email,
    admin: { description: fr.emailHelp },
  },
  {
    name: 'hotlines',
    type: 'relationship',
    relationTo: 'hotlines',
    hasMany: true,
    label: fr.hotlines,
  },
  sourcesField,
]

export const relatedFields: Field[] = [
  {
    name: 'services',
    type: 'join',
    collection: 'services',
    on: 'organization',
    label: fr.services,
    admin: { defaultColumns: ['name', 'eligibility', 'fees'], allowCreate: true },
    defaultSort: 'order',
  },
  {
    name: 'locations',
    type: 'join',
    collection: 'locations',
    on: 'organization',
    label: fr.locations,
    admin: { defaultColumns: ['name', 'city', 'toCheck'], allowCreate: true },
    defaultSort: 'order',
  },
]

export const deskFields: Field[] = [
  {
    name: 'contactEmail',
    type: 'email',
    label: fr.contactEmail,
    access: partnerContactAccess,
    admin: { description: fr.contactEmailHelp },
  },
  {
    name: 'notify',
    type: 'group',
    label: fr.notify,
    access: partnerContactAccess,
    fields: [
      {
        name: 'newTicket',
        type: 'checkbox',
        label: fr.notifyNew,
        defaultValue: true,
        admin: { description: fr.notifyNewHelp },
      },
      { name: 'reminders', type: 'checkbox', label: fr.notifyReminders, defaultValue: true },
    ],
  },
  {
    name: 'absences',
    type: 'join',
    collection: 'absences',
    on: 'organization',
    label: fr.absences,
    admin: { defaultColumns: ['from', 'to', 'note'], allowCreate: true },
    defaultSort: '-from',
  },
]

export const sidebarFields: Field[] = [
  {
    name: 'rubrics',
    type: 'relationship',
    relationTo: 'rubrics',
    hasMany: true,
    required: true,
    minRows: 1,
    label: fr.rubrics,
    admin: { position: 'sidebar', allowCreate: false },
  },
  audiencesField(),
  {
    name: 'toCheck',
    type: 'checkbox',
    label: fr.toCheck,
    defaultValue: true,
    index: true,
    admin: { position: 'sidebar', description: fr.toCheckHelp },
  },
]
