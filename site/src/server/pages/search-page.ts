import { paths } from '@infos-droits/shared'
import type { ServerResponse } from 'node:http'
import { renderPage, type PageHandler } from '../../rendering/index.ts'
import type { SearchQuery } from '../../search/index.ts'
import { respondHtml } from '../http/index.ts'
import type { LiveRelease } from '../releases/index.ts'

/** `GET /recherche/?q=`: results made here, for browsers without JavaScript. */
export const showResults = async ({
  query,
  response,
  release,
  handler,
  siteUrl,
}: {
  query: SearchQuery
  response: ServerResponse
  release: LiveRelease
  handler: PageHandler
  siteUrl: string
}): Promise<void> => {
  const locals = { content: release.content, search: await release.search.find(query) }
  const page = await renderPage({ handler, address: paths.search(), siteUrl, locals })
  if (page.status !== 200) throw new Error(`the search page answered ${String(page.status)}`)
  respondHtml({ response, status: 200, body: page.body, headers: { 'x-robots-tag': 'noindex' } })
}
