import { formatDate } from '@infos-droits/shared'
import type { CollectionBeforeValidateHook, CollectionConfig, DateField } from 'payload'
import { madeTitle } from '../../fields/index.ts'
import type { Absence } from '../../payload-types.ts'
import { absenceAccess, ownOrganization } from '../../people/index.ts'
import { ABSENCE_FIELDS as fr } from '../fields.fr.ts'
import { daysOf } from './read.ts'

/** What an absence is called: « Du 3 août 2026 au 21 août 2026 ». */
const titleOf = ({ from, to }: Partial<Absence>): string =>
  from === undefined
    ? fr.labels.singular
    : fr.title(formatDate(from), to ? formatDate(to) : formatDate(from))

const day: NonNullable<DateField['admin']> = {
  width: '50%',
  date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' },
}

/** A partner speaks for its own organization alone. */
const ownOnly: CollectionBeforeValidateHook<Absence> = ({ data, req }) => {
  const organization = ownOrganization({ req })
  return organization === null ? data : { ...data, organization }
}

/** When a partner answers no question: meanwhile its substitute is asked, and nobody reminds it. */
export const absences: CollectionConfig = {
  slug: 'absences',
  labels: fr.labels,
  access: absenceAccess,
  defaultSort: '-from',
  disableDuplicate: true,
  hooks: { beforeValidate: [ownOnly] },
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user['role'] === 'reception',
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['organization', 'from', 'to', 'note'],
    listSearchableFields: ['note'],
  },
  fields: [
    madeTitle<Absence>({ label: fr.labels.singular, titleOf }),
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
      required: true,
      index: true,
      // Theirs, for a partner.
      admin: { allowCreate: false, condition: (_, __, { user }) => user?.role === 'lead' },
    },
    {
      type: 'row',
      fields: [
        { name: 'from', type: 'date', label: fr.from, required: true, admin: day },
        {
          name: 'to',
          type: 'date',
          label: fr.to,
          admin: { ...day, description: fr.toHelp },
          validate: (value: unknown, { siblingData }: { siblingData: { from?: unknown } }) =>
            isForward(siblingData.from, value) || fr.backward,
        },
      ],
    },
    { name: 'note', type: 'text', label: fr.note, maxLength: 120 },
  ],
}

const isForward = (from: unknown, to: unknown): boolean => {
  if (typeof from !== 'string' || typeof to !== 'string' || to === '') return true
  const days = daysOf({ from, to })
  return days.from <= days.to
}
