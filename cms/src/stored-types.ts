import type { Config, Field } from 'payload'

type SchemaHook = NonNullable<NonNullable<Config['typescript']>['schema']>[number]

/** Written by intake and the workflow only: what is required is always there. */
const WRITTEN_BY_CODE = ['tickets']

const isHiddenButRequired = (field: Field): field is Field & { name: string } =>
  'name' in field &&
  'required' in field &&
  field.required === true &&
  field.admin?.condition !== undefined

/**
 * Payload types a required field as optional when its form may hide it (`admin.condition`). Where no
 * form writes at all, that would only hide what is known.
 */
export const keepRequired: SchemaHook = ({ config, jsonSchema }) => {
  for (const { slug, fields } of config.collections) {
    const definition = jsonSchema.definitions?.[slug]
    if (!WRITTEN_BY_CODE.includes(slug) || definition === undefined) continue
    const names = fields.filter(isHiddenButRequired).map((field) => field.name)
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
