import type { Field, SanitizedConfig } from 'payload'

const CELL = './names/admin/ParisDate.tsx#ParisDate'
const FIELD = './names/admin/ParisDateField.tsx#ParisDateField'

/**
 * Payload says dates in the zone of the browser, and only a second stored field gives them another: the columns of
 * its lists and the fields of its forms get parts that say them in Paris.
 */
export const sayDatesInParis = (config: SanitizedConfig): SanitizedConfig => {
  for (const { fields } of [...config.collections, ...config.globals]) inParis(fields)
  return config
}

const inParis = (fields: Field[]): void => {
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) inParis(tab.fields)
    else if ('fields' in field) inParis(field.fields)
    if (field.type !== 'date') continue
    const components = { Cell: CELL, Field: FIELD, ...field.admin?.components }
    field.admin = { ...field.admin, components }
  }
}
