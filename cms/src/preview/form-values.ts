import type { Field } from 'payload'

type Values = Record<string, unknown>

const isValues = (value: unknown): value is Values => value !== null && typeof value === 'object'

/** What a form holds as its collection stores it: the form counts a list without rows as 0. */
export const formValues = ({
  fields,
  values,
}: {
  fields: readonly Field[]
  values: Values
}): Values =>
  Object.assign({ ...values }, ...fields.map((field) => listsIn(field, values))) as Values

/** The lists of one field, and of those inside it. */
const listsIn = (field: Field, values: Values): Values => {
  if (field.type === 'tabs')
    return Object.assign(
      {},
      ...field.tabs.map((tab) =>
        'name' in tab ? inside(tab.name, tab.fields, values) : formValuesOnly(tab.fields, values),
      ),
    ) as Values
  if (field.type === 'row' || field.type === 'collapsible')
    return formValuesOnly(field.fields, values)
  if (field.type === 'group')
    return 'name' in field
      ? inside(field.name, field.fields, values)
      : formValuesOnly(field.fields, values)
  if (field.type !== 'array' || !(field.name in values)) return {}
  const rows: unknown = values[field.name]
  const { fields } = field
  return {
    [field.name]: Array.isArray(rows)
      ? rows.filter(isValues).map((row) => formValues({ fields, values: row }))
      : [],
  }
}

const formValuesOnly = (fields: readonly Field[], values: Values): Values =>
  Object.assign({}, ...fields.map((field) => listsIn(field, values))) as Values

const inside = (name: string, fields: readonly Field[], values: Values): Values => {
  const group = values[name]
  return isValues(group) ? { [name]: formValues({ fields, values: group }) } : {}
}
