import { paths, RUBRIC_SLUGS } from '@infos-droits/shared'
import type { CollectionSlug, Payload } from 'payload'
import { env } from '../env.ts'
import { RUBRIC_NAMES } from '../fields/index.ts'
import { EASY_READ_OF, LIST_OF, ONE_OF, SCREENS, SITE_PAGES } from './labels.fr.ts'

/** The page or the screen that a signal is about: its title, where it can be known, and where it is. */
export type AboutPage = { title: string; href: string | null }

const NAMED = Object.keys(SITE_PAGES) as (keyof typeof SITE_PAGES)[]

/** Titles that are always the same, by address. */
const FIXED = new Map<string, string>([
  ...NAMED.map((name) => [paths[name](), SITE_PAGES[name]] as const),
  ...Object.entries(SCREENS),
])

type Asking = { payload: Payload; kind: string; page: string }

/** Titles come from what is stored now; a page that is gone is called by its address. */
export const aboutPage = async ({ payload, kind, page }: Asking): Promise<AboutPage> => {
  const title = FIXED.get(page) ?? (await titleAt({ payload, kind, page })) ?? page
  // The page of a mailed link opens with that link only.
  if (kind !== 'idea') return { title, href: `${env().SITE_URL}${page}` }
  return { title, href: page.startsWith('/admin') ? page : null }
}

const titleAt = ({ payload, kind, page }: Asking): Promise<string | null> => {
  const segments = page.split('/').filter((segment) => segment !== '')
  return kind === 'idea'
    ? screenTitle({ payload, segments })
    : siteTitle({ payload, segments, page })
}

/** Lists of the site whose pages are a document each. */
const LISTS: Readonly<Record<string, CollectionSlug>> = {
  [paths.directory()]: 'organizations',
  [paths.news()]: 'news',
  [paths.agenda()]: 'events',
  [paths.resources()]: 'resources',
}

const siteTitle = async ({
  payload,
  segments,
  page,
}: {
  payload: Payload
  segments: readonly string[]
  page: string
}): Promise<string | null> => {
  const [first = '', second, third] = segments
  const bySlug = (collection: CollectionSlug, slug: string) =>
    titleOfOne({ payload, collection, field: 'slug', value: slug })
  if (second === undefined) return rubricName(first)
  const list = LISTS[`/${first}/`]
  if (list !== undefined) return bySlug(list, second)
  if (rubricName(first) === null) return null
  if (third === undefined) return bySlug('guides', second)
  if (page === paths.theme(first, third)) return bySlug('themes', third)
  const title = page === paths.easyRead(first, second) ? await bySlug('guides', second) : null
  return title === null ? null : EASY_READ_OF(title)
}

const rubricName = (segment: string): string | null => {
  const rubric = RUBRIC_SLUGS.find((slug) => slug === segment)
  return rubric === undefined ? null : RUBRIC_NAMES[rubric]
}

/** A screen of the admin: `/admin/collections/guides/…`. */
const screenTitle = async ({
  payload,
  segments: [, part, slug = '', id],
}: {
  payload: Payload
  segments: readonly string[]
}): Promise<string | null> => {
  if (part === 'globals') {
    const label = payload.config.globals.find((each) => each.slug === slug)?.label
    return typeof label === 'string' ? label : null
  }
  const config = payload.config.collections.find((each) => each.slug === slug)
  if (part !== 'collections' || config === undefined) return null
  const { singular, plural } = config.labels
  if (typeof singular !== 'string' || typeof plural !== 'string') return null
  if (id === undefined) return LIST_OF(plural)
  const collection = config.slug
  const title = await titleOfOne({ payload, collection, field: 'id', value: id })
  return title === null ? singular : ONE_OF(singular, title)
}

const titleOfOne = async ({
  payload,
  collection,
  field,
  value,
}: {
  payload: Payload
  collection: CollectionSlug
  field: 'id' | 'slug'
  value: string
}): Promise<string | null> => {
  const { useAsTitle } = payload.collections[collection].config.admin
  if (useAsTitle === undefined || useAsTitle === 'id') return null
  const where = { [field]: { equals: value } }
  const { docs } = await payload
    .find({ collection, where, depth: 0, limit: 1, pagination: false })
    // An identifier that is none.
    .catch(() => ({ docs: [] }))
  const [found]: Record<string, unknown>[] = docs.map((doc) => ({ ...doc }))
  const title = found?.[useAsTitle]
  return typeof title === 'string' && title !== '' ? title : null
}
