import type { DateFieldValidation, Field, RelationshipFieldSingleValidation } from 'payload'
import { date } from 'payload/shared'
import { isLeftOut } from '../fields/index.ts'
import { ABSENCE as fr } from './labels.fr.ts'

/** An absence is said whole, or not at all. */
const names = ['from', 'until', 'deputy']

const dayIsThere: DateFieldValidation = (value, options) =>
  isLeftOut({ value, group: options.siblingData, names }) ? fr.whole : date(value, options)

/** Written by hand, as for the guides of the home page. */
const deputyIsLead: RelationshipFieldSingleValidation = async (value, { req, siblingData }) => {
  if (isLeftOut({ value, group: siblingData, names })) return fr.whole
  if (typeof value !== 'string') return true
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ id: { equals: value } }, { role: { equals: 'lead' } }] },
    req,
  })
  return totalDocs === 1 || fr.deputyLead
}

const day = (name: 'from' | 'until'): Field => ({
  name,
  type: 'date',
  label: fr[name],
  validate: dayIsThere,
  admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } },
})

/** Who receives what waits for the lead, and from when to when. */
export const absenceFields: Field[] = [
  {
    name: 'absence',
    type: 'group',
    label: fr.absence,
    admin: { description: fr.absenceHelp },
    fields: [
      day('from'),
      day('until'),
      {
        name: 'deputy',
        type: 'relationship',
        relationTo: 'users',
        label: fr.deputy,
        filterOptions: { role: { equals: 'lead' } },
        validate: deputyIsLead,
        admin: { description: fr.deputyHelp, allowCreate: false, allowEdit: false },
      },
    ],
  },
]
