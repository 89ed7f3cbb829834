import { toSlug } from '@infos-droits/shared'
import { ValidationError, type CollectionSlug, type PayloadRequest, type TextField, type Where } from 'payload'
import { FIELDS as fr } from './labels.fr.ts'

const SHAPE = /^[a-z0-9]+(-[a-z0-9]+)*$/
const MAX = 70

/** What is wrong with a slug, in French, or null. */
export const slugProblem = ({
  slug,
  isReserved = () => false,
}: {
  slug: string
  isReserved?: (slug: string) => boolean
}): string | null => {
  if (!SHAPE.test(slug)) return fr.slugShape
  if (slug.length > MAX) return fr.slugLong
  return isReserved(slug) ? fr.slugReserved(slug) : null
}

/**
 * The address of a page: typed, or made from `from`; unique over the collection, drafts and trash
 * counted. May change after publication. Written by hand because the default of the CMS loses
 * accented letters, and a unique index alone lets two drafts meet only when they are published.
 */
export const slugField = ({
  collection,
  from,
  scope,
  isReserved,
}: {
  collection: CollectionSlug
  /** Field the slug is made from while it is empty; also names the holder of a taken one. */
  from: string
  /** Relationship within which the slug is unique; left out: over the whole collection. */
  scope?: string
  isReserved?: (slug: string) => boolean
}): TextField => ({
  name: 'slug',
  type: 'text',
  label: fr.slug,
  required: true,
  index: true,
  ...(scope === undefined ? { unique: true } : {}),
  maxLength: MAX,
  admin: { position: 'sidebar', description: fr.slugHelp },
  hooks: {
    beforeValidate: [
      async ({ value, data, originalDoc, req }) => {
        const given: Record<string, unknown> = { ...originalDoc, ...data }
        const slug = wantedSlug({ typed: value ?? given['slug'], source: given[from] })
        // Absent, not empty: the unique index leaves out documents without the field.
        if (slug === undefined) return undefined
        const within = scope === undefined ? {} : { [scope]: { equals: idOf(given[scope]) } }
        const problem =
          slugProblem({ slug, ...(isReserved ? { isReserved } : {}) }) ??
          (await takenBy({ collection, from, slug, within, id: originalDoc?.id, req }))
        if (problem === null) return slug
        throw new ValidationError({ collection, errors: [{ path: 'slug', message: problem }] })
      },
    ],
  },
  // Required all the same: what is left empty in the form is made from the title.
  validate: (value: unknown, { data }: { data: Partial<Record<string, unknown>> }) =>
    wantedSlug({ typed: value, source: data[from] }) !== undefined || fr.slugShape,
})

const idOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'id' in value ? value.id : value

const wantedSlug = ({ typed, source }: { typed: unknown; source: unknown }): string | undefined => {
  if (typeof typed === 'string' && typed.trim() !== '') return typed.trim()
  const made = typeof source === 'string' ? toSlug(source) : ''
  return made === '' ? undefined : made
}

const takenBy = async ({
  collection,
  from,
  slug,
  within,
  id,
  req,
}: {
  collection: CollectionSlug
  from: string
  slug: string
  within: Where
  id: unknown
  req: PayloadRequest
}): Promise<string | null> => {
  const others = id === undefined ? [] : [{ id: { not_equals: String(id) } }]
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ slug: { equals: slug } }, within, ...others] },
    limit: 1,
    depth: 0,
    pagination: false,
    trash: true,
    req,
  })
  const holder: Record<string, unknown> | undefined = docs[0] ? { ...docs[0] } : undefined
  if (holder === undefined) return null
  const title = String(holder[from] ?? slug)
  return holder['deletedAt'] ? fr.slugTakenTrash(title) : fr.slugTaken(title)
}
