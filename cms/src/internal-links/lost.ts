import type { Payload, TypedUser } from 'payload'
import { LINKABLE, linksIn, type Linkable, type Linked } from './nodes.ts'
import { WITH_TEXTS, withAnyLink, type WithTexts } from './places.ts'

/** A page on the site, and how many links of its texts lead nowhere any more. */
export type LostLinks = { collection: WithTexts; id: string; title: string; count: number }

type Asking = { payload: Payload; user: TypedUser }

/** Links of what is on the site to what no longer is: the site shows their words without a link. */
export const lostLinks = async (asking: Asking): Promise<LostLinks[]> => {
  const pages = (await Promise.all(WITH_TEXTS.map((each) => pagesWithLinks(each, asking)))).flat()
  const all = pages.flatMap(({ links }) => links)
  const online = await onlineAmong(all, asking)
  return pages
    .map(({ links, ...page }) => ({
      ...page,
      count: links.filter((link) => !online.has(keyOf(link))).length,
    }))
    .filter(({ count }) => count > 0)
}

const keyOf = ({ relationTo, value }: Linked): string => `${relationTo}/${value}`

const pagesWithLinks = async (collection: WithTexts, { payload, user }: Asking) => {
  const { docs } = await payload.find({
    collection,
    where: { and: [{ _status: { equals: 'published' } }, withAnyLink(collection)] },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs.map((doc) => ({ collection, id: doc.id, title: doc.title, links: linksWithin(doc) }))
}

/** Links of every text that a value holds, wherever it stands. */
const linksWithin = (value: unknown): Linked[] => {
  if (value === null || typeof value !== 'object') return []
  return 'root' in value ? linksIn(value) : Object.values(value).flatMap(linksWithin)
}

const onlineAmong = async (links: readonly Linked[], asking: Asking): Promise<Set<string>> => {
  const found = await Promise.all(
    LINKABLE.map(async (kind) => {
      const ids = links.filter(({ relationTo }) => relationTo === kind).map(({ value }) => value)
      const online = await onlineIds({ kind, ids: [...new Set(ids)], ...asking })
      return online.map((value) => keyOf({ relationTo: kind, value }))
    }),
  )
  return new Set(found.flat())
}

/** Of a kind, what has a page: a theme has one with its first guide. */
const onlineIds = async ({
  kind,
  ids,
  payload,
  user,
}: Asking & { kind: Linkable; ids: string[] }): Promise<string[]> => {
  if (ids.length === 0) return []
  const read = { depth: 0, pagination: false, overrideAccess: false, user } as const
  const published = { _status: { equals: 'published' } }
  if (kind === 'themes') {
    const where = { and: [{ themes: { in: ids } }, published] }
    const { docs } = await payload.find({ collection: 'guides', where, ...read })
    return docs.flatMap(({ themes }) =>
      themes.map((each) => (typeof each === 'string' ? each : each.id)),
    )
  }
  const where = { and: [{ id: { in: ids } }, published] }
  const { docs } = await payload.find({ collection: kind, where, select: {}, ...read })
  return docs.map(({ id }) => id)
}
