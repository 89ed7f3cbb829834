import { expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { makeContent } from '../content/index.ts'
import { makeNewsFeed } from './news-feed.ts'

it('gives the newest news first, as text that no title can break out of', () => {
  const { news } = fixtureSnapshot()
  const hostile = news.map((item) => ({ ...item, title: `${item.title} </title><b>&"\u0007` }))
  const content = makeContent({
    snapshot: { ...fixtureSnapshot(), news: hostile },
    siteUrl: 'https://droits.example',
  })
  const feed = makeNewsFeed(content)
  expect(feed).toContain('commencé &lt;/title&gt;&lt;b&gt;&amp;&quot;</title>')
  expect(feed).toContain('<pubDate>Mon, 02 Nov 2026 00:00:00 GMT</pubDate>')
  expect(feed).toContain('<link>https://droits.example/actualites/treve-hivernale/</link>')
  expect(feed.indexOf('treve-hivernale')).toBeLessThan(feed.indexOf('nouveaux-horaires'))
})
