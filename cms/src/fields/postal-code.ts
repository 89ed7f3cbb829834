import type { TextField } from 'payload'
import { FIELDS as fr } from './labels.fr.ts'

/** Five digits, or nothing. */
export const postalCodeField: TextField = {
  name: 'postalCode',
  type: 'text',
  label: fr.postalCode,
  validate: (value: unknown) =>
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'string' && /^\d{5}$/.test(value)) ||
    fr.postalCodeShape,
}
