import { paths } from '@infos-droits/shared'
import { escapeHtml } from '@infos-droits/shared/html'
import type { SiteContent } from '../content/index.ts'
import { NEWS } from './labels.fr.ts'

const ITEMS_MAX = 20

/** A text between tags of XML, without the characters that XML 1.0 has no place for. */
const escapeXml = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  escapeHtml(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''))

const tag = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`

/** The newest news as RSS 2.0 (rssboard.org/rss-specification). */
export const makeNewsFeed = ({ news, settings, siteUrl, asOf }: SiteContent): string => {
  const self = `${siteUrl}${paths.newsFeed()}`
  const items = news.slice(0, ITEMS_MAX).map((item) => {
    const url = `${siteUrl}${paths.news(item.slug)}`
    return [
      '<item>',
      tag('title', item.title),
      tag('link', url),
      `<guid isPermaLink="true">${escapeXml(url)}</guid>`,
      tag('pubDate', new Date(item.publishedOn).toUTCString()),
      tag('description', item.summary),
      '</item>',
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    tag('title', NEWS.feedTitle(settings.siteName)),
    tag('link', `${siteUrl}${paths.news()}`),
    tag('description', settings.tagline),
    tag('language', 'fr'),
    tag('lastBuildDate', new Date(asOf).toUTCString()),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '</channel></rss>',
    '',
  ].join('\n')
}
