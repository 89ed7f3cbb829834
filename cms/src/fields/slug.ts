import { toSlug } from '@infos-droits/shared'
import {
  ValidationError,
  type CollectionSlug,
  type FieldHook,
  type PayloadRequest,
  type TextField,
  type Where,
} from 'payload'
import { FIELDS as fr } from './labels.fr.ts'

const SHAPE = /^[a-z0-9]+(-[a-z0-9]+)*$/
const MAX = 70

type IsReserved = (slug: string) => boolean

/** What is wrong with a slug, in French, or null. */
export const slugProblem = ({
  slug,
  isReserved = () => false,
}: {
  slug: string
  isReserved?: IsReserved
}): string | null => {
  if (!SHAPE.test(slug)) return fr.slugShape
  if (slug.length > MAX) return fr.slugLong
  return isReserved(slug) ? fr.slugReserved(slug) : null
}

type SlugOptions = {
  collection: CollectionSlug
  /** Field the slug is made from while it is empty; also names the holder of a taken one. */
  from: string
  /** Relationship within which the slug is unique; left out: over the whole collection. */
  scope?: string
  isReserved?: IsReserved
}

/**
 * The address of a page: typed, or made from `from`; unique over the collection, drafts and trash
 * counted. May change after publication. Written by hand because the default of the CMS loses
 * accented letters, and a unique index alone lets two drafts meet only when they are published.
 */
export const slugField = (options: SlugOptions): TextField => ({
  name: 'slug',
  type: 'text',
  label: fr.slug,
  index: true,
  ...(options.scope === undefined ? { unique: true } : {}),
  maxLength: MAX,
  admin: { position: 'sidebar', description: fr.slugHelp },
  hooks: { beforeValidate: [makeSlug(options)] },
  // Always stored, see `stored-types.ts`; left empty in the form, it is made from the title.
  validate: async (
    value: unknown,
    { data, id, req }: { data: Partial<Doc>; id?: number | string; req: PayloadRequest },
  ) => {
    const wanted = { options, given: { ...data, slug: value }, id: id?.toString(), req }
    const source = data[options.from]
    const slug = wantedSlug({ typed: value, source })
    // Without a title, the title says what is missing.
    if (slug === undefined) return isEmpty(source) ? true : fr.slugShape
    return (await problemWith({ slug, ...wanted })) ?? true
  },
})

const isEmpty = (source: unknown): boolean => typeof source !== 'string' || source.trim() === ''

type Doc = { id: string; [field: string]: unknown }

/** Sets the slug before anything is stored, drafts too, which are not validated. */
const makeSlug =
  (options: SlugOptions): FieldHook<Doc, unknown> =>
  async ({ value, data, originalDoc, req }) => {
    const given: Partial<Doc> = { ...originalDoc, ...data }
    const slug = wantedSlug({ typed: value ?? given['slug'], source: given[options.from] })
    // Absent, not empty: the unique index leaves out documents without the field.
    if (slug === undefined) return undefined
    const problem = await problemWith({ options, slug, given, id: originalDoc?.id, req })
    if (problem === null) return slug
    // The label too says why: it is what the admin shows first.
    const errors = [{ path: 'slug', label: `${fr.slug}. ${problem}`, message: problem }]
    throw new ValidationError({ collection: options.collection, errors }, req.t)
  }

const problemWith = async ({
  options: { collection, from, scope, isReserved = () => false },
  slug,
  given,
  id,
  req,
}: {
  options: SlugOptions
  slug: string
  given: Partial<Doc>
  id: string | undefined
  req: PayloadRequest
}): Promise<string | null> => {
  const problem = slugProblem({ slug, isReserved })
  if (problem !== null) return problem
  const within: Where = scope === undefined ? {} : { [scope]: { equals: idOf(given[scope]) } }
  return holderOf({ collection, from, slug, within, id, req })
}

const idOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'id' in value ? value.id : value

const wantedSlug = ({ typed, source }: { typed: unknown; source: unknown }): string | undefined => {
  if (typeof typed === 'string' && typed.trim() !== '') return typed.trim()
  const made = typeof source === 'string' ? toSlug(source) : ''
  return made === '' ? undefined : made
}

/** Says who holds the slug already, or null. */
const holderOf = async ({
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
  id: string | undefined
  req: PayloadRequest
}): Promise<string | null> => {
  const others: Where[] = id === undefined ? [] : [{ id: { not_equals: id } }]
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ slug: { equals: slug } }, within, ...others] },
    limit: 1,
    depth: 0,
    pagination: false,
    trash: true,
    req,
  })
  const [holder] = docs
  if (holder === undefined) return null
  const fields: Record<string, unknown> = { ...holder }
  const name = fields[from]
  const title = typeof name === 'string' ? name : slug
  return fields['deletedAt'] ? fr.slugTakenTrash(title) : fr.slugTaken(title)
}
