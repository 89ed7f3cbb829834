import { paths } from '@infos-droits/shared'
import type { ServerResponse } from 'node:http'
import { isNarrowed, readDirectoryFilter } from '../../directory/index.ts'
import { isFiltered, readListFilter } from '../../editorial/index.ts'
import { renderPage, type PageHandler } from '../../rendering/index.ts'
import { respondHtml, type Target } from '../http/index.ts'
import type { LiveRelease } from '../releases/index.ts'

const LISTS: readonly string[] = [paths.agenda(), paths.resources()]

/** What a list is narrowed to, as its page takes it. */
type Narrowing = Pick<App.Locals, 'filter' | 'directory'>

/** What a list of the release is to be narrowed to; null when the page of the release will do. */
export const narrowingOf = ({
  target: { path, params },
  release,
}: {
  target: Pick<Target, 'path' | 'params'>
  release: Pick<LiveRelease, 'addresses'>
}): Narrowing | null => {
  if (!release.addresses.has(path)) return null
  if (path === paths.directory()) {
    const directory = readDirectoryFilter(params)
    return isNarrowed(directory) ? { directory } : null
  }
  const filter = readListFilter(params)
  return LISTS.includes(path) && isFiltered(filter) ? { filter } : null
}

/** `GET /agenda/?rubrique=…`: a list narrowed here, without JavaScript. */
export const showList = async ({
  target,
  narrowing,
  response,
  release,
  handler,
  siteUrl,
}: {
  target: Target
  narrowing: Narrowing
  response: ServerResponse
  release: LiveRelease
  handler: PageHandler
  siteUrl: string
}): Promise<void> => {
  const locals = { content: release.content, ...narrowing }
  const page = await renderPage({ handler, address: target.path, siteUrl, locals })
  if (page.status !== 200) throw new Error(`the list answered ${String(page.status)}`)
  respondHtml({ response, status: 200, body: page.body, headers: { 'x-robots-tag': 'noindex' } })
}
