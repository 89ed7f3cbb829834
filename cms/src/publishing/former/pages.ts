import { paths } from '@infos-droits/shared'

/** Collections whose documents have pages of their own. */
export const WITH_PAGES = [
  'guides',
  'themes',
  'organizations',
  'news',
  'events',
  'resources',
] as const

export type WithPages = (typeof WITH_PAGES)[number]

/** What short addresses call a page of each. */
export const KINDS = {
  guides: 'guide',
  themes: 'theme',
  organizations: 'organization',
  news: 'news',
  events: 'event',
  resources: 'resource',
} as const satisfies Record<WithPages, string>

export const hasPages = (collection: string): collection is WithPages =>
  (WITH_PAGES as readonly string[]).includes(collection)

/** What a document is seen as: its page, that page in easy-to-read French, a file for calendars. */
export const VIEWS = ['page', 'easyRead', 'calendar'] as const

export type Page = { view: (typeof VIEWS)[number]; address: string }

/** All that the addresses of a document depend on. */
export type Addressed = { slug: string; rubric: string | null; hasEasyRead: boolean }

const page = (address: string): Page => ({ view: 'page', address })

const PAGES: Record<WithPages, (doc: Addressed) => Page[]> = {
  guides: ({ rubric, slug, hasEasyRead }) =>
    rubric === null
      ? []
      : [
          page(paths.guide(rubric, slug)),
          ...(hasEasyRead
            ? [{ view: 'easyRead', address: paths.easyRead(rubric, slug) } satisfies Page]
            : []),
        ],
  themes: ({ rubric, slug }) => (rubric === null ? [] : [page(paths.theme(rubric, slug))]),
  organizations: ({ slug }) => [page(paths.organization(slug))],
  news: ({ slug }) => [page(paths.news(slug))],
  events: ({ slug }) => [
    page(paths.event(slug)),
    { view: 'calendar', address: paths.eventCalendar(slug) },
  ],
  resources: ({ slug }) => [page(paths.resource(slug))],
}

/** Every address under which a document is shown. */
export const pagesOf = (collection: WithPages, doc: Addressed): Page[] => PAGES[collection](doc)
