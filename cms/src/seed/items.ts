import type { PayloadRequest } from 'payload'
import type { SeedFiles } from './files.ts'
import { eventItem, newsItem, resourceItem, termItem } from './editorial-items.ts'
import { guideItem } from './guide-item.ts'
import { guideLinksItems } from './guide-links-item.ts'
import { homeItem } from './home-item.ts'
import { hotlineItem, routeItem, rubricItem, settingsItem, themeItem } from './list-items.ts'
import { organizationItem } from './organization-item.ts'
import type { RichText } from './markdown.ts'
import type { Known } from './references.ts'
import { paragraphItem } from './paragraphs.ts'
import { plainWordItem } from './plain-words.ts'
import { searchItems } from './search-items.ts'

/** What became of one piece of the seed. */
export type Outcome = 'created' | 'existed' | 'skipped'

export type SeedContext = {
  req: PayloadRequest
  known: Known
  /** Links to pages that are not there keep their words. */
  toRichText: (markdown: string) => RichText
  /** Tells the person at the terminal, in French. */
  note: (line: string) => void
}

/** One document of the seed: made once, under a key that is remembered for good. */
export type SeedItem = { key: string; make: (context: SeedContext) => Promise<Outcome> }

/** Everything the files hold, in the order in which it can be made. */
export const seedItems = (files: SeedFiles): SeedItem[] => [
  settingsItem(files.settings),
  ...files.rubrics.map(rubricItem),
  ...files.themes.map(themeItem),
  ...files.hotlines.map(hotlineItem),
  ...files.organizations.map(organizationItem),
  ...files.guides.map(guideItem),
  ...guideLinksItems(files.guides),
  ...files.routes.map(routeItem),
  ...searchItems(files.search),
  ...files.glossary.map(termItem),
  ...files.news.map(newsItem),
  ...files.events.map(eventItem),
  ...files.resources.map(resourceItem),
  ...files.plainWords.map(plainWordItem),
  ...files.paragraphs.map(paragraphItem),
  homeItem(files.settings),
]
