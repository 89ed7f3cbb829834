import type { Config, Field } from 'payload'

type SchemaHook = NonNullable<NonNullable<Config['typescript']>['schema']>[number]

/** Written by intake and their own screen only: what is required is always there. */
const WRITTEN_BY_CODE = ['tickets', 'signals']

const isHiddenButRequired = (field: Field): field is Field & { name: string } =>
  'name' in field &&
  'required' in field &&
  field.required === true &&
  field.admin?.condition !== undefined

/** Made from the title when the form leaves it empty: no star there, always stored. */
const MADE_WHEN_EMPTY = 'slug'

/**
 * Payload types a required field as optional when its form may hide it (`admin.condition`). Where no
 * form writes at all, that would only hide what is known.
 */
export const keepRequired: SchemaHook = ({ config, jsonSchema }) => {
  for (const { slug, fields } of config.collections) {
    const definition = jsonSchema.definitions?.[slug]
    if (definition === undefined) continue
    const hidden = WRITTEN_BY_CODE.includes(slug) ? fields.filter(isHiddenButRequired) : []
    const made = fields.filter((field) => 'name' in field && field.name === MADE_WHEN_EMPTY)
    const names = [...hidden, ...made].flatMap((field) => ('name' in field ? [field.name] : []))
    if (names.length === 0) continue
    const known = Array.isArray(definition.required) ? definition.required : []
    definition.required = [...new Set([...known, ...names])]
    for (const name of names) {
      const property = definition.properties?.[name]
      if (Array.isArray(property?.type))
        property.type = property.type.filter((type) => type !== 'null')
      if (Array.isArray(property?.enum))
        property.enum = property.enum.filter((value) => value !== null)
    }
  }
  return jsonSchema
}
