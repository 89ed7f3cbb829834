import type { Payload, Where } from 'payload'
import { CONTENT_PANEL as fr } from '../labels.fr.ts'

export type Tile = { label: string; count: number; href: string }

const published: Where = { _status: { equals: 'published' } }

/** What there is and what is to be looked at, with links to the lists. */
export const contentCounts = async (payload: Payload): Promise<Tile[]> => {
  const tile = async (
    label: string,
    collection: 'guides' | 'organizations',
    where: Where,
    query: string,
  ): Promise<Tile> => ({
    label,
    count: (await payload.count({ collection, where })).totalDocs,
    href: `/admin/collections/${collection}?${query}`,
  })
  const online = 'where[_status][equals]=published'
  const toCheck = 'where[toCheck][equals]=true'
  return Promise.all([
    tile(fr.guides, 'guides', published, online),
    tile(fr.drafts, 'guides', { _status: { equals: 'draft' } }, 'where[_status][equals]=draft'),
    tile(fr.toCheck, 'guides', { toCheck: { equals: true } }, toCheck),
    tile(fr.organizations, 'organizations', published, online),
    tile(fr.organizationsToCheck, 'organizations', { toCheck: { equals: true } }, toCheck),
  ])
}
