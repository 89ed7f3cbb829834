import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { leadingTo, WITH_TEXTS } from '../internal-links/index.ts'
import { USED_BY as fr } from './labels.fr.ts'

/** Documents that other ones name. */
export type Used = 'guides' | 'organizations' | 'services' | 'hotlines' | 'themes' | 'media'

/** One that names it. */
export type UsingDocument = {
  key: string
  title: string
  kind: string
  state: string
  href: string
}

type Naming =
  'guides' | 'news' | 'events' | 'resources' | 'routes' | 'organizations' | 'dangers' | 'best-bets'
type Place = { collection: Naming; where: (id: string) => Where }

const names = (collection: Naming, path: string): Place => ({
  collection,
  where: (id) => ({ [path]: { in: [id] } }),
})

/** A page that the search puts first. */
const putFirst = (kind: CollectionSlug): Place => ({
  collection: 'best-bets',
  where: (value) => ({ page: { equals: { relationTo: kind, value } } }),
})

/** Texts that lead to it. */
const texts: readonly Place[] = WITH_TEXTS.map((collection) => ({
  collection,
  where: (id) => leadingTo(collection, id),
}))

/** Where each kind of document is named. */
const PLACES: Record<Used, readonly Place[]> = {
  guides: [...texts, putFirst('guides')],
  organizations: [
    names('guides', 'contacts.organization'),
    names('news', 'organization'),
    names('events', 'organization'),
    names('routes', 'organization'),
    names('routes', 'substitute'),
    ...texts,
    putFirst('organizations'),
  ],
  services: [names('guides', 'contacts.service')],
  hotlines: [
    names('guides', 'hotlines'),
    names('organizations', 'hotlines'),
    names('dangers', 'hotlines'),
    putFirst('hotlines'),
  ],
  themes: [names('guides', 'themes'), names('routes', 'theme'), ...texts, putFirst('themes')],
  media: [
    names('guides', 'picture'),
    names('news', 'picture'),
    names('events', 'picture'),
    names('organizations', 'picture'),
  ],
}

/** More of a kind than this are not listed. */
const MOST = 50

type Asking = { id: string; req: PayloadRequest }

/** The documents that name this one, as far as the person may read them; drafts and trash too. */
export const usersOf = async ({
  collection,
  ...asking
}: Asking & { collection: Used }): Promise<UsingDocument[]> => {
  const found = await Promise.all(
    PLACES[collection].map((place) => documentsAt({ place, ...asking })),
  )
  const situations = collection === 'guides' ? await situationsTo(asking) : []
  // A guide may name a partner among those to see, and again in its text.
  const once = new Map([...situations, ...found.flat()].map((each) => [each.key, each]))
  return [...once.values()]
}

const documentsAt = async ({
  place: { collection, where },
  id,
  req: { payload, user },
}: Asking & { place: Place }): Promise<UsingDocument[]> => {
  const { config } = payload.collections[collection]
  const { docs } = await payload
    .find({
      collection,
      where: where(id),
      draft: user?.role === 'lead',
      trash: user?.role === 'lead' && config.trash,
      depth: 0,
      limit: MOST,
      pagination: false,
      overrideAccess: false,
      user,
    })
    // What they may not read is not told.
    .catch(() => ({ docs: [] }))
  const kind = singularOf(config.labels.singular)
  return docs.map((doc) => {
    const values: Record<string, unknown> = { ...doc }
    const title = values[config.admin.useAsTitle ?? 'id']
    const isTrashed = Boolean(values['deletedAt'])
    const state = isTrashed ? fr.trash : values['_status'] === 'draft' ? fr.draft : ''
    const list = `/admin/collections/${collection}${isTrashed ? '/trash' : ''}`
    return {
      key: `${collection}/${doc.id}`,
      title: typeof title === 'string' && title !== doc.id ? title : kind,
      kind,
      state,
      href: `${list}/${doc.id}`,
    }
  })
}

const singularOf = (label: unknown): string => (typeof label === 'string' ? label : '')

/** Situations of the home page that lead to a guide. */
const situationsTo = async ({ id, req: { payload, user } }: Asking): Promise<UsingDocument[]> => {
  const { situations } = await payload
    .findGlobal({ slug: 'settings', depth: 0, overrideAccess: false, user })
    .catch(() => ({ situations: [] }))
  return (situations ?? [])
    .filter(({ guide }) => (typeof guide === 'string' ? guide : guide.id) === id)
    .map(({ label }) => ({
      key: `home/${label}`,
      title: fr.situation(label),
      kind: fr.home,
      state: '',
      href: '/admin/globals/settings',
    }))
}
