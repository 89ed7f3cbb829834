import type { Field, SanitizedConfig } from 'payload'

const CELL = './names/admin/ParisDate.tsx#ParisDate'

/**
 * Payload says dates in the zone of the browser, and has no option for another: the columns of its lists
 * get a cell that says them in Paris.
 */
export const sayDatesInParis = (config: SanitizedConfig): SanitizedConfig => {
  for (const { fields } of config.collections) inParis(fields)
  return config
}

const inParis = (fields: Field[]): void => {
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) inParis(tab.fields)
    else if ('fields' in field) inParis(field.fields)
    if (field.type !== 'date' || field.admin?.components?.Cell !== undefined) continue
    field.admin = { ...field.admin, components: { ...field.admin?.components, Cell: CELL } }
  }
}
