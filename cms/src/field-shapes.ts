import { APIError, type FlattenedField, type SanitizedConfig } from 'payload'
import { HTTP } from './http/index.ts'

/**
 * What is written from outside has the shape of its field before any hook or check sees it: these are
 * written for texts, and would fail on an object where a text belongs. Whether the value is right is
 * theirs to say; what comes from our own code has been through the compiler.
 */
export const requireShapes = (config: SanitizedConfig): SanitizedConfig => {
  for (const { flattenedFields, hooks } of config.collections)
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- one of the names it may have is
    hooks.beforeOperation.push(({ args, operation, overrideAccess }) => {
      if (overrideAccess === true || !WRITES.includes(operation)) return
      const { data } = args as { data?: unknown }
      if (!isRecord(data) || !fits(flattenedFields, data)) refuse()
    })
  for (const global of config.globals) {
    const before = (global.hooks as Partial<typeof global.hooks>).beforeOperation ?? []
    global.hooks.beforeOperation = [
      ...before,
      ({ args, operation, overrideAccess }) => {
        if (overrideAccess === true || operation !== 'update') return
        const { data } = args as { data?: unknown }
        if (!isRecord(data) || !fits(global.flattenedFields, data)) refuse()
      },
    ]
  }
  return config
}

const WRITES = ['create', 'update']

const refuse = (): never => {
  throw new APIError(HTTP['http.shape'], 400, null, true)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const fits = (fields: FlattenedField[], data: Record<string, unknown>): boolean =>
  fields.every((field) => {
    const value = data[field.name]
    // Payload takes nothing for a group that is there.
    if (value === null) return field.type !== 'group' && field.type !== 'tab'
    return value === undefined || fitsField(field, value)
  })

const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000')

const isDate = (value: unknown): boolean =>
  value instanceof Date ||
  (isText(value) && (value === '' || !Number.isNaN(Date.parse(String(value)))))

/** An id, a document that was read with it, or the pair that names one of several collections. */
const isDocument = (value: unknown): boolean =>
  isText(value) || (isRecord(value) && [value['id'], value['value']].some((id) => id !== undefined))

/** Forms send the number of rows instead of none. */
const isList = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  value === 0 || value === '' || (Array.isArray(value) && value.every(isItem))

const fitsField = (field: FlattenedField, value: unknown): boolean => {
  switch (field.type) {
    case 'text':
    case 'select':
      return field.hasMany === true ? isList(value, isText) : isText(value)
    case 'textarea':
    case 'email':
    case 'code':
    case 'radio':
      return isText(value)
    case 'date':
      return isDate(value)
    case 'number':
      return typeof value === 'number' ? Number.isFinite(value) : isText(value)
    case 'checkbox':
      return typeof value === 'boolean' || isText(value)
    case 'relationship':
    case 'upload':
      return field.hasMany === true ? isList(value, isDocument) : isDocument(value)
    case 'group':
    case 'tab':
      return isRecord(value) && fits(field.flattenedFields, value)
    case 'array':
      return isList(value, (row) => isRecord(row) && fits(field.flattenedFields, row))
    case 'richText':
      return value === '' || isRecord(value)
    default:
      return true
  }
}
