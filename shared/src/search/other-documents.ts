import { parisClock } from '../hours/paris.ts'
import { paths } from '../paths.ts'
import type { Event, GlossaryTerm, News, Resource } from '../snapshot/editorial.ts'
import type { Snapshot } from '../snapshot/schema.ts'
import { emptyDocument } from './document.ts'
import { publicOf } from './public-of.ts'
import { sourceOf, type SearchSource } from './source.ts'
import type { SearchDocument } from './types.ts'

/** The parts of a snapshot that are found beside guides and partners. */
export type OtherSearchable = Pick<Snapshot, 'glossary' | 'news' | 'events' | 'resources' | 'asOf'>

/** Value of the facet that news, resources and words have in common. */
const OTHER = 'other'

/**
 * Words explained, events to come, news and resources as the search takes them in, by title and summary
 * only. They have an index of their own: guides keep their ranks, and the first results their weight.
 */
export const otherDocumentsOf = (snapshot: OtherSearchable): SearchDocument[] =>
  otherSourcesOf(snapshot).map(({ document }) => document())

/** The same pages, not read yet. */
export const otherSourcesOf = ({
  events,
  news,
  resources,
  glossary,
  asOf,
}: OtherSearchable): SearchSource[] => [
  ...events
    .filter((event) => !isOver(event, asOf))
    .map((event) => sourceOf({ id: `event:${event.slug}`, part: event, document: eventDocument })),
  ...news.map((one) => sourceOf({ id: `news:${one.slug}`, part: one, document: newsDocument })),
  ...resources.map((resource) =>
    sourceOf({ id: `resource:${resource.slug}`, part: resource, document: resourceDocument }),
  ),
  ...glossary.map((term) =>
    sourceOf({ id: `term:${term.slug}`, part: term, document: termDocument }),
  ),
]

/** Without an end, an event lasts until the end of its day in Paris. */
const isOver = ({ startsAt, endsAt }: Event, asOf: string): boolean =>
  endsAt === null
    ? parisClock(new Date(startsAt)).day < parisClock(new Date(asOf)).day
    : Date.parse(endsAt) <= Date.parse(asOf)

const eventDocument = (event: Event): SearchDocument => ({
  ...emptyDocument({ kind: 'event', slug: event.slug }),
  url: paths.event(event.slug),
  title: event.title,
  summary: event.summary,
  body: [event.place?.name, event.place?.city].filter(Boolean).join(' '),
  facets: {
    kind: ['event'],
    rubric: event.rubrics,
    ...(event.place?.city ? { territory: [event.place.city] } : {}),
    ...publicOf(event.audiences),
  },
})

const newsDocument = (news: News): SearchDocument => ({
  ...emptyDocument({ kind: 'news', slug: news.slug }),
  url: paths.news(news.slug),
  title: news.title,
  summary: news.summary,
  facets: { kind: [OTHER], rubric: news.rubrics },
})

const resourceDocument = (resource: Resource): SearchDocument => ({
  ...emptyDocument({ kind: 'resource', slug: resource.slug }),
  url: paths.resource(resource.slug),
  title: resource.title,
  summary: resource.summary,
  facets: { kind: [OTHER], rubric: resource.rubrics, ...publicOf(resource.audiences) },
})

const termDocument = (term: GlossaryTerm): SearchDocument => ({
  ...emptyDocument({ kind: 'term', slug: term.slug }),
  url: paths.glossary(term.slug),
  title: term.term,
  aliases: [...(term.expansion === null ? [] : [term.expansion]), ...term.aliases],
  summary: term.definition,
  facets: { kind: [OTHER] },
})
