import type { IncomingMessage } from 'node:http'
import { renderPage, type PageHandler } from '../../rendering/index.ts'
import type { SearchView } from '../../views.ts'
import type { LiveRelease } from '../releases/index.ts'

const PROPOSED_MAX = 5
/** Words of an address that are looked at, in characters. */
const READ_MAX = 100

/**
 * What the last words of an address that does not exist lead to: `/logement/aide-loyer/` → « aide
 * loyer ». Null when it has no words, leads to nothing near, or is asked for by a program.
 */
export const searchForAddress = async ({
  path,
  request,
  release,
}: {
  path: string
  request: IncomingMessage
  release: LiveRelease
}): Promise<SearchView | null> => {
  const isRead = request.headers.accept?.includes('text/html') === true
  if (!isRead || /\.(?!html?$)[a-z0-9]+$/i.test(path)) return null
  const parts = path.replace(/\.html?$/i, '').split('/')
  const last = parts.map((part) => part.match(/\p{L}{2,}|\d{2,}/gu)).findLast(Boolean)
  if (last === undefined || last === null) return null
  const text = last.join(' ').slice(0, READ_MAX)
  const query = { text, facets: {} }
  const answer = await release.search.answer(query)
  if (answer.isNearest || answer.hits.length === 0) return null
  return { query, answer: { ...answer, hits: answer.hits.slice(0, PROPOSED_MAX) }, excerpts: {} }
}

/** The page that says « not found », or « withdrawn », with what was meant perhaps; null when it cannot be made. */
export const renderNotFound = async ({
  search,
  isGone,
  release,
  handler,
  siteUrl,
}: {
  search: SearchView | null
  isGone: boolean
  release: LiveRelease
  handler: PageHandler
  siteUrl: string
}): Promise<Buffer | null> => {
  const locals = { content: release.content, isGone, ...(search && { search }) }
  const page = await renderPage({ handler, address: '/404/', siteUrl, locals }).catch(() => null)
  return page?.status === 404 && page.body.length > 0 ? page.body : null
}
