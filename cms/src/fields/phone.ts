import { normalizePhone } from '@infos-droits/shared'
import type { Field } from 'payload'
import { FIELDS as fr } from './labels.fr.ts'

/** A telephone number: typed as French people write it, kept as E.164. */
export const phoneField = ({
  name,
  label,
  description,
}: {
  name: string
  label: string
  description?: string
}): Field => ({
  name,
  type: 'text',
  label,
  maxLength: 30,
  ...(description === undefined ? {} : { admin: { description } }),
  hooks: { beforeValidate: [({ value }) => keptPhone(value)] },
  validate: (value: unknown) =>
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'string' && normalizePhone(value) !== null) ||
    fr.phone,
})

/** What is kept of a typed number: E.164, or the text itself so that the validation can name it. */
export const keptPhone = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  return value.trim() === '' ? null : (normalizePhone(value) ?? value)
}
