import type { Field } from 'payload'
import { phoneField, webAddress } from '../fields/index.ts'
import { SETTINGS as fr } from './labels.fr.ts'
import { checkNeutralAddress } from './neutral-address.ts'

export const siteFields: Field[] = [
  { name: 'siteName', type: 'text', label: fr.siteName, required: true, maxLength: 60 },
  {
    name: 'tagline',
    type: 'text',
    label: fr.tagline,
    required: true,
    maxLength: 160,
    admin: { description: fr.taglineHelp },
  },
  { name: 'town', type: 'text', label: fr.town, required: true, maxLength: 80 },
  { name: 'department', type: 'text', label: fr.department, required: true, maxLength: 60 },
  {
    name: 'departmentCode',
    type: 'text',
    label: fr.departmentCode,
    required: true,
    validate: (value: unknown) =>
      (typeof value === 'string' && /^(\d{2,3}|2[AB])$/.test(value)) || fr.departmentCodeShape,
  },
]

const address: Field = { name: 'address', type: 'textarea', label: fr.address, maxLength: 300 }

export const legalFields: Field[] = [
  {
    name: 'publisher',
    type: 'group',
    label: fr.publisher,
    fields: [
      { name: 'name', type: 'text', label: fr.publisherName, required: true, maxLength: 120 },
      address,
      phoneField({ name: 'phone', label: fr.phone }),
      { name: 'email', type: 'email', label: fr.email },
      { name: 'director', type: 'text', label: fr.director, maxLength: 120 },
      {
        name: 'dpo',
        type: 'text',
        label: fr.dpo,
        maxLength: 200,
        admin: { description: fr.dpoHelp },
      },
    ],
  },
  {
    name: 'accessibility',
    type: 'group',
    label: fr.accessibility,
    fields: [
      {
        name: 'declaredOn',
        type: 'date',
        label: fr.declaredOn,
        admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } },
      },
      { name: 'planUrl', type: 'text', label: fr.planUrl, validate: webAddress },
    ],
  },
  {
    name: 'host',
    type: 'group',
    label: fr.host,
    fields: [
      { name: 'name', type: 'text', label: fr.hostName, maxLength: 120 },
      address,
      phoneField({ name: 'phone', label: fr.phone }),
    ],
  },
]

export const deskFields: Field[] = [
  {
    name: 'desk',
    type: 'group',
    label: fr.desk,
    fields: [
      {
        name: 'name',
        type: 'text',
        label: fr.deskName,
        required: true,
        maxLength: 120,
        admin: { description: fr.deskNameHelp },
      },
      phoneField({ name: 'phone', label: fr.phone }),
      address,
      { name: 'hours', type: 'textarea', label: fr.hours, maxLength: 400 },
    ],
  },
]

export const mailFields: Field[] = [
  { name: 'senderName', type: 'text', label: fr.senderName, required: true, maxLength: 80 },
  {
    name: 'senderAddress',
    type: 'email',
    label: fr.senderAddress,
    required: true,
    admin: { description: fr.senderAddressHelp },
  },
  {
    name: 'neutralSenderName',
    type: 'text',
    label: fr.neutralSenderName,
    required: true,
    maxLength: 80,
    admin: { description: fr.neutralSenderNameHelp },
  },
  {
    name: 'neutralSenderAddress',
    type: 'email',
    label: fr.neutralSenderAddress,
    validate: checkNeutralAddress,
    admin: { description: fr.neutralSenderAddressHelp },
  },
  {
    name: 'alertEmail',
    type: 'email',
    label: fr.alertEmail,
    admin: { description: fr.alertEmailHelp },
  },
  {
    name: 'inboundDomain',
    type: 'text',
    label: fr.inboundDomain,
    maxLength: 200,
    validate: (value: unknown) =>
      !value ||
      (typeof value === 'string' && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value)) ||
      fr.inboundDomainShape,
    admin: { description: fr.inboundDomainHelp },
  },
]
