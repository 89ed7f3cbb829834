import { paths } from '@infos-droits/shared'
import type { APIRoute } from 'astro'
import { editorialLists, pagePaths, type SiteContent } from '../content/index.ts'

/** Pages that outside search engines may list (sitemaps.org 0.9), guides, news and resources with their last change. */
export const GET: APIRoute = ({ locals }) =>
  new Response(sitemap(locals.content), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })

const sitemap = (content: SiteContent): string => {
  const changes = new Map([
    ...content.guides.map(
      (guide) => [paths.guide(guide.rubric, guide.slug), guide.updatedAt] as const,
    ),
    ...content.news.map((item) => [paths.news(item.slug), item.publishedOn] as const),
    ...content.resources.map((item) => [paths.resource(item.slug), item.updatedAt] as const),
  ])
  const entries = [
    paths.home(),
    paths.directory(),
    paths.hotlines(),
    paths.help(),
    ...editorialLists(content),
    ...pagePaths(content),
    paths.legal(),
    paths.privacy(),
    paths.accessibility(),
    paths.sitemap(),
  ].map((path) => {
    const change = changes.get(path)
    const lastModified = change === undefined ? '' : `<lastmod>${change}</lastmod>`
    return `<url><loc>${content.siteUrl}${path}</loc>${lastModified}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
}
