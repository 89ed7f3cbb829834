import type {
  Event,
  GlossaryTerm,
  Guide,
  Hotline,
  News,
  Organization,
  PublicSettings,
  Resource,
  Rubric,
  Snapshot,
  Theme,
} from '@infos-droits/shared'
import { typesetGuide } from './lean-guide.ts'
import { typeset } from './typeset.ts'

/** Everything published, typeset and in the order of reading: the only thing a page reads. */
export type SiteContent = {
  /** Public base address, without trailing slash. */
  siteUrl: string
  /** The instant the content stands for, UTC. */
  asOf: string
  settings: PublicSettings
  rubrics: Rubric[]
  themes: Theme[]
  guides: Guide[]
  organizations: Organization[]
  hotlines: Hotline[]
  glossary: GlossaryTerm[]
  news: News[]
  events: Event[]
  resources: Resource[]
  /** Lines that some words bring to the top of a search. */
  dangerLines: Hotline[]
  /** Addresses that a page had, and where it is now; null: it was withdrawn. */
  former: NonNullable<Snapshot['former']>
}

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

const fromAToZ =
  <Document>(nameOf: (document: Document) => string) =>
  (a: Document, b: Document): number =>
    french.compare(nameOf(a), nameOf(b))

const bySlug = (a: { slug: string }, b: { slug: string }): number =>
  a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0

/**
 * Makes what pages read from a snapshot that has been validated (`readSnapshot`).
 *
 * Rubrics, themes and helplines come in their own order, guides, organizations, words and resources
 * from A to Z, news from the newest, events from the first to take place.
 *
 * @param before made from an earlier snapshot: what has not changed is taken from it, object by object.
 */
export const makeContent = ({
  snapshot,
  siteUrl,
  before,
}: {
  snapshot: Snapshot
  siteUrl: string
  before?: SiteContent | undefined
}): SiteContent => {
  const hotlines = ordered(snapshot.hotlines, before?.hotlines, (a, b) => a.order - b.order)
  const dangers = new Set(snapshot.search.dangers.flatMap((danger) => danger.hotlines))
  const dangerLines = hotlines.filter((hotline) => dangers.has(hotline.slug))
  return {
    siteUrl: siteUrl.replace(/\/+$/, ''),
    asOf: snapshot.asOf,
    settings:
      before?.settings.digest === snapshot.settings.digest
        ? before.settings
        : typeset(snapshot.settings),
    rubrics: ordered(snapshot.rubrics, before?.rubrics, (a, b) => a.order - b.order),
    themes: ordered(snapshot.themes, before?.themes, (a, b) => a.order - b.order),
    guides: ordered(
      snapshot.guides,
      before?.guides,
      fromAToZ(({ title }) => title),
      typesetGuide,
    ),
    organizations: ordered(
      snapshot.organizations,
      before?.organizations,
      fromAToZ(({ name }) => name),
    ),
    hotlines,
    glossary: ordered(
      snapshot.glossary,
      before?.glossary,
      fromAToZ(({ term }) => term),
    ),
    news: ordered(snapshot.news, before?.news, (a, b) =>
      b.publishedOn.localeCompare(a.publishedOn),
    ),
    events: ordered(
      snapshot.events,
      before?.events,
      (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt),
    ),
    resources: ordered(
      snapshot.resources,
      before?.resources,
      fromAToZ(({ title }) => title),
    ),
    dangerLines: sameAs(dangerLines, before?.dangerLines),
    former: snapshot.former ?? [],
  }
}

/** Typeset and sorted; the list before when nothing in it has changed. */
const ordered = <Document extends { slug: string; digest: string }>(
  documents: Document[],
  before: Document[] | undefined,
  compare: (a: Document, b: Document) => number,
  typesetOne: (document: Document) => Document = typeset,
): Document[] => {
  const known = new Map(before?.map((one) => [one.digest, one]))
  const made = documents.map((document) => known.get(document.digest) ?? typesetOne(document))
  if (before === undefined) return sorted(made, compare)
  const now = new Set(made)
  const then = new Set(before)
  // Nearly in order already, which is soon sorted.
  const near = [...before.filter((one) => now.has(one)), ...made.filter((one) => !then.has(one))]
  return sameAs(sorted(near, compare), before)
}

/** Slugs settle what is alike: the order is the same whatever it was made from. */
const sorted = <Document extends { slug: string }>(
  documents: Document[],
  compare: (a: Document, b: Document) => number,
): Document[] => documents.toSorted((a, b) => compare(a, b) || bySlug(a, b))

const sameAs = <Item>(list: Item[], before: Item[] | undefined): Item[] =>
  before?.length === list.length && list.every((item, place) => item === before[place])
    ? before
    : list
