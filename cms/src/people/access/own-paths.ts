import { APIError, type FlattenedField, type SanitizedConfig, type Where } from 'payload'
import { ACCESS as fr } from '../labels.fr.ts'

/**
 * What is asked from outside (REST, the admin) is found and sorted by the fields of the collection
 * itself, never by those of a document it leads to. Payload 3.90.2 sorts through a relationship without
 * asking who may read what is there, hidden fields such as the hash of a password included, and checks
 * a condition two relationships away without waiting for the result. Nothing of ours asks that way.
 */
export const refuseHops = (config: SanitizedConfig): SanitizedConfig => {
  for (const { flattenedFields, hooks } of config.collections)
    hooks.beforeOperation.push(({ args, overrideAccess }) => {
      // REST leaves it out, the admin says false; our own code says true.
      if (overrideAccess !== true)
        requireOwnPaths({ asked: args as Asked, flattenedFields, config })
    })
  return config
}

type Asked = { where?: unknown; sort?: unknown; joins?: unknown; limit?: unknown; page?: unknown }

const PATH = /^[\w-]+(\.[\w-]+)*$/

/** A number of documents or of a page that MongoDB can count to. */
const isCount = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value !== 'object' && Number.isSafeInteger(Number(value)) && Number(value) >= 0)

const requireOwnPaths = ({
  asked: { where, sort, joins, limit, page },
  flattenedFields,
  config,
}: {
  asked: Asked
  flattenedFields: FlattenedField[]
  config: SanitizedConfig
}): void => {
  const isOwn =
    sortPaths(sort).every(
      (path) => PATH.test(path) && isOwnPath({ path, fields: flattenedFields, mayBeHidden: false }),
    ) &&
    isOwnWhere(where, flattenedFields) &&
    isCount(limit) &&
    isCount(page)
  if (!isOwn) throw new APIError(fr.ownPathsOnly, 400, null, true)
  if (!isRecord(joins)) return
  for (const [path, join] of Object.entries(joins)) {
    const field = flattenedFields.find(({ name }) => name === path)
    if (field?.type !== 'join' || !isRecord(join)) continue
    const slugs = [field.collection].flat()
    for (const target of config.collections.filter(({ slug }) => slugs.includes(slug)))
      requireOwnPaths({ asked: join, flattenedFields: target.flattenedFields, config })
  }
}

const sortPaths = (sort: unknown): string[] =>
  [sort]
    .flat()
    .filter((one) => typeof one === 'string')
    .flatMap((one) => one.split(','))
    // Payload reads two underscores as a dot, in some places.
    .map((one) => one.trim().replace(/^-/, '').replaceAll('__', '.'))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const isOwnWhere = (where: unknown, fields: FlattenedField[]): boolean => {
  if (!isRecord(where)) return true
  return Object.entries(where as Where).every(([path, condition]: [string, unknown]) => {
    if (Array.isArray(condition)) return condition.every((one) => isOwnWhere(one, fields))
    return (
      isPlain(condition) &&
      isOwnPath({ path: path.replaceAll('__', '.'), fields, mayBeHidden: true })
    )
  })
}

/** Operators with texts, numbers, dates or lists of them; no field of ours is a place on a map. */
const isPlain = (condition: unknown): boolean =>
  isRecord(condition) &&
  Object.entries(condition).every(
    ([operator, value]) =>
      !['near', 'within', 'intersects'].includes(operator) &&
      [value].flat().every((one) => typeof one !== 'object' || one === null || one instanceof Date),
  )

/** What may follow a relationship: only what names the document itself. */
const ITSELF = new Set(['', 'id', 'value', 'relationTo', 'value.id'])

/** Payload refuses hidden fields in a condition by itself, and unknown ones. */
const isOwnPath = ({
  path,
  fields,
  mayBeHidden,
}: {
  path: string
  fields: FlattenedField[]
  mayBeHidden: boolean
}): boolean => {
  const [first = '', ...rest] = path.split('.')
  // Of a version, before the fields of the document.
  if (first === 'version') return isOwnPath({ path: rest.join('.'), fields, mayBeHidden })
  if (first === 'parent') return ITSELF.has(rest.join('.'))
  const field = fields.find(({ name }) => name === first)
  if (field === undefined) return true
  if (!mayBeHidden && 'hidden' in field && field.hidden === true) return false
  if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join')
    return ITSELF.has(rest.join('.'))
  return 'flattenedFields' in field
    ? isOwnPath({ path: rest.join('.'), fields: field.flattenedFields, mayBeHidden })
    : true
}
