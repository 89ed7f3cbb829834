import { paths } from '@infos-droits/shared'
import type { ServerResponse } from 'node:http'
import { renderPage, type PageHandler } from '../../rendering/index.ts'
import { matchContent } from '../../search/index.ts'
import { respondHtml } from '../http/index.ts'
import type { LiveRelease } from '../releases/index.ts'

/** Longest query that is shown again. */
const QUERY_MAX = 200
const SHOWN = 20

/** `GET /recherche/?q=`: results made here, for browsers without JavaScript. */
export const showResults = async ({
  query,
  response,
  release,
  handler,
  siteUrl,
}: {
  query: string
  response: ServerResponse
  release: LiveRelease
  handler: PageHandler
  siteUrl: string
}): Promise<void> => {
  const { content } = release
  const shown = query.trim().slice(0, QUERY_MAX)
  const found = matchContent({ content, query: shown, limit: Infinity })
  const search = { query: shown, total: found.length, results: found.slice(0, SHOWN) }
  const locals = { content, search }
  const page = await renderPage({ handler, address: paths.search(), siteUrl, locals })
  if (page.status !== 200) throw new Error(`the search page answered ${String(page.status)}`)
  respondHtml({ response, status: 200, body: page.body, headers: { 'x-robots-tag': 'noindex' } })
}
