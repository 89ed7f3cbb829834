import type { FlattenedField, SanitizedConfig } from 'payload'
import { fieldsOf, inner } from './secrets.ts'

/** A way to a value, and the value’s own place. */
export type Way = {
  /** As a query names it. */
  path: string
  collection: string
  /** In its own collection. */
  field: string
}

const HOPS = 2

/** Every leaf of a collection, with those Payload hides. */
export const leavesOf = (config: SanitizedConfig, slug: string): string[] =>
  leaves(fieldsOf(config, slug)).map(({ path }) => path)

const leaves = (fields: FlattenedField[], base = ''): { path: string; field: FlattenedField }[] =>
  fields.flatMap((field) => {
    const path = `${base}${field.name}`
    const inside = inner(field)
    return inside === null ? [{ path, field }] : leaves(inside, `${path}.`)
  })

/** Collections that a field leads to, and what a query writes between. */
const targetsOf = (field: FlattenedField): { slug: string; by: string[] }[] => {
  if (field.type === 'join') return [field.collection].flat().map((slug) => ({ slug, by: ['.'] }))
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  const { relationTo } = field
  return typeof relationTo === 'string'
    ? [{ slug: relationTo, by: ['.'] }]
    : relationTo.map((slug) => ({ slug, by: ['.', '.value.'] }))
}

/**
 * Every way from a collection to a value that `isClosed` says must not be read: its own fields, and
 * those of the documents it leads to.
 */
export const waysTo = ({
  config,
  slug,
  isClosed,
  hops = HOPS,
}: {
  config: SanitizedConfig
  slug: string
  isClosed: (place: { collection: string; field: string }) => boolean
  hops?: number
}): Way[] => {
  const own = leaves(fieldsOf(config, slug))
  const near = own
    .filter(({ path }) => isClosed({ collection: slug, field: path }))
    .map(({ path }) => ({ path, collection: slug, field: path }))
  if (hops === 0) return near
  const far = own.flatMap(({ path, field }) =>
    targetsOf(field).flatMap((target) =>
      waysTo({ config, slug: target.slug, isClosed, hops: hops - 1 }).flatMap((way) =>
        target.by.map((by) => ({ ...way, path: `${path}${by}${way.path}`.replace('..', '.') })),
      ),
    ),
  )
  return [...near, ...far]
}
