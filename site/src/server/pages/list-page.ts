import { paths } from '@infos-droits/shared'
import type { ServerResponse } from 'node:http'
import { isFiltered, readListFilter, type ListFilter } from '../../editorial/index.ts'
import { renderPage, type PageHandler } from '../../rendering/index.ts'
import { respondHtml, type Target } from '../http/index.ts'
import type { LiveRelease } from '../releases/index.ts'

const LISTS: readonly string[] = [paths.agenda(), paths.resources()]

/** What a list of the release is to be narrowed to; null when the page of the release will do. */
export const listFilterOf = ({
  target,
  release,
}: {
  target: Target
  release: Pick<LiveRelease, 'addresses'>
}): ListFilter | null => {
  if (!LISTS.includes(target.path) || !release.addresses.has(target.path)) return null
  const filter = readListFilter(target.params)
  return isFiltered(filter) ? filter : null
}

/** `GET /agenda/?rubrique=…`: a list narrowed here, without JavaScript. */
export const showList = async ({
  target,
  filter,
  response,
  release,
  handler,
  siteUrl,
}: {
  target: Target
  filter: ListFilter
  response: ServerResponse
  release: LiveRelease
  handler: PageHandler
  siteUrl: string
}): Promise<void> => {
  const locals = { content: release.content, filter }
  const page = await renderPage({ handler, address: target.path, siteUrl, locals })
  if (page.status !== 200) throw new Error(`the list answered ${String(page.status)}`)
  respondHtml({ response, status: 200, body: page.body, headers: { 'x-robots-tag': 'noindex' } })
}
