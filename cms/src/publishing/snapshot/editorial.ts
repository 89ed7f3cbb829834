import type { SnapshotContent } from '@infos-droits/shared/crypto'
import { parisDay } from '../../paris-time.ts'
import type { Event, GlossaryTerm, News, Resource } from '../../payload-types.ts'
import { eventTimes, isKept } from './event-times.ts'
import { makeLink } from './links.ts'
import type { Pictures } from './pictures.ts'
import { plain, plainList, plainOrNull } from './plain.ts'
import type { Published } from './read.ts'
import type { References } from './references.ts'
import { htmlOf, htmlOrNull } from './rich-text.ts'

type Part = 'glossary' | 'news' | 'events' | 'resources'
type Given = Pick<Published, Part | 'asOf'>
type From = { references: References; pictures: Pictures }

/** Words, news, events and resources as the snapshot holds them, each in an order that never wavers. */
export const makeEditorial = ({
  published: { glossary, news, events, resources, asOf },
  ...from
}: From & { published: Given }): Pick<SnapshotContent, Part> => ({
  glossary: glossary.map(makeTerm).sort(bySlug),
  news: news
    .map((item) => makeNews({ item, ...from }))
    .sort((a, b) => compare(b.publishedOn, a.publishedOn) || bySlug(a, b)),
  events: events
    .filter((event) => isKept(event, asOf))
    .map((event) => makeEvent({ event, ...from }))
    .sort((a, b) => compare(a.startsAt, b.startsAt) || bySlug(a, b)),
  resources: resources.map((resource) => makeResource({ resource, ...from })).sort(bySlug),
})

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
const bySlug = (a: { slug: string }, b: { slug: string }): number => compare(a.slug, b.slug)

const makeTerm = (term: GlossaryTerm): SnapshotContent['glossary'][number] => ({
  id: term.id,
  slug: term.slug,
  term: plain(term.term),
  expansion: plainOrNull(term.expansion),
  definition: plain(term.definition),
  aliases: plainList(term.aliases),
  link: makeLink(term.link),
})

/** What news, events and resources have in common. */
const makeHead = (
  doc: Pick<News, 'id' | 'slug' | 'title' | 'summary' | 'rubrics'>,
  references: References,
) => ({
  id: doc.id,
  slug: doc.slug,
  title: plain(doc.title),
  summary: plain(doc.summary),
  rubrics: (doc.rubrics ?? []).map((item) => references.rubric(doc.title, item)),
})

const organizationOf = (doc: Pick<News, 'title' | 'organization'>, references: References) =>
  doc.organization ? references.organization(doc.title, doc.organization) : null

const makeNews = ({
  item,
  references,
  pictures,
}: From & { item: News }): SnapshotContent['news'][number] => ({
  ...makeHead(item, references),
  picture: pictures(item),
  html: htmlOf({ text: item.text, where: [item.title], references }),
  publishedOn: parisDay(item.publishedOn) ?? '',
  organization: organizationOf(item, references),
  link: makeLink(item.link),
})

const makeEvent = ({
  event,
  references,
  pictures,
}: From & { event: Event }): SnapshotContent['events'][number] => ({
  ...makeHead(event, references),
  picture: pictures(event),
  html: htmlOf({ text: event.text, where: [event.title], references }),
  ...eventTimes(event),
  isAllDay: event.isAllDay === true,
  mode: event.mode,
  place: event.mode === 'remote' ? null : makePlace(event.place),
  joinUrl: event.mode === 'onsite' ? null : plainOrNull(event.joinUrl),
  registration: plainOrNull(event.registration),
  cost: plainOrNull(event.cost),
  audiences: event.audiences ?? [],
  organization: organizationOf(event, references),
  link: makeLink(event.link),
  isCancelled: event.isCancelled === true,
})

const makePlace = (place: Event['place']): SnapshotContent['events'][number]['place'] => {
  const name = plainOrNull(place?.name)
  if (name === null) return null
  return {
    name,
    street: plainOrNull(place?.street),
    postalCode: plainOrNull(place?.postalCode),
    city: plainOrNull(place?.city),
  }
}

const makeResource = ({
  resource,
  references,
}: From & { resource: Resource }): SnapshotContent['resources'][number] => ({
  ...makeHead(resource, references),
  kind: resource.kind,
  url: resource.url,
  publisher: plain(resource.publisher),
  extent: plainOrNull(resource.extent),
  transcriptHtml:
    resource.kind === 'video'
      ? htmlOrNull({ text: resource.transcript, where: [resource.title], references })
      : null,
  audiences: resource.audiences ?? [],
  updatedAt: resource.updatedAt,
})
