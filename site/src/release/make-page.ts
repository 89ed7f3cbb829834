import { renderPage, type PageHandler, type RenderedPage } from '../rendering/index.ts'
import { isPage } from './addresses.ts'
import { checkPage, linksIn, readLinks, readTags, type PageLinks } from './check/index.ts'
import { releaseLabels as labels } from './labels.fr.ts'
import type { Objects, Stored } from './store/objects.ts'

/** Address in the release, route in Astro, status it must have. */
export type PageJob = { address: string; route: string; status: number; isOptional: boolean }

/** A page that was rendered, checked by itself and kept. */
export type MadeFile = {
  stored: Stored
  /** Where it leads and what can be led to in it; null for what is no page. */
  links: PageLinks | null
}

export const jobOf = (address: string): PageJob => ({
  address,
  route: address,
  status: 200,
  isOptional: false,
})

/**
 * Renders one page, checks what can be seen of it alone, and keeps it.
 *
 * @returns null when it is not right, or optional and not there; what is wrong, in French.
 * @throws AppError `page.failed`.
 */
export const makePage = async ({
  job: { address, route, status, isOptional },
  locals,
  handler,
  siteUrl,
  objects,
}: {
  job: PageJob
  locals: App.Locals
  handler: PageHandler
  siteUrl: string
  objects: Pick<Objects, 'put'>
}): Promise<{ made: MadeFile | null; problems: string[] }> => {
  const page = await renderPage({ handler, address: route, siteUrl, locals })
  if (page.status !== status || page.body.length === 0)
    return { made: null, problems: isOptional ? [] : [reasonFor({ address, page, status })] }
  const { problems, links } = check({ address, page, siteUrl })
  const stored = objects.put(page.body)
  return { made: problems.length === 0 ? { stored, links } : null, problems }
}

const check = ({
  address,
  page,
  siteUrl,
}: {
  address: string
  page: RenderedPage
  siteUrl: string
}): { problems: string[]; links: PageLinks | null } => {
  if (!isPage(address)) return { problems: [], links: null }
  const html = page.body.toString('utf8')
  const tags = readTags(html)
  const { places: ids, targets: simple, others: references } = linksIn(tags)
  const { problems, targets } = readLinks({ address, references, siteUrl, ids })
  const links = { targets: [...simple, ...targets], ids }
  return { problems: [...checkPage({ address, html, tags }), ...problems], links }
}

const reasonFor = ({
  address,
  page,
  status,
}: {
  address: string
  page: { status: number }
  status: number
}): string => {
  if (page.status === status) return labels.empty(address)
  if (page.status >= 300 && page.status < 400) return labels.redirect(address)
  return labels.badStatus({ address, status: page.status })
}
