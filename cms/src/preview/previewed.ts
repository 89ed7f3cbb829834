import { paths, questionAnchor, type Snapshot } from '@infos-droits/shared'
import {
  isPublishedCollection,
  PUBLISHED,
  type DraftInPlace,
  type PublishedCollection,
} from '../publishing/index.ts'

/** Collections whose drafts can be seen as the page they will be: all that are published. */
export const PREVIEWED = PUBLISHED

export type Previewed = PublishedCollection

export const isPreviewed = isPublishedCollection

/** The part of what is published in which the draft takes its place. */
export const PARTS: Record<Previewed, DraftInPlace['part']> = {
  guides: 'guides',
  organizations: 'organizations',
  news: 'news',
  events: 'events',
  resources: 'resources',
  'glossary-terms': 'glossary',
  'published-answers': 'answers',
}

/** Where a document stands on the site: its address, that of its easy-to-read version, its place in the page. */
export type Place = { address: string; easyRead: string | null; anchor: string | null }

type Find = (snapshot: Snapshot, id: string) => Place | null

const at = (address: string, more: Partial<Place> = {}): Place => ({
  address,
  easyRead: null,
  anchor: null,
  ...more,
})

const found =
  <Doc extends { id: string }>(
    docsOf: (snapshot: Snapshot) => readonly Doc[],
    placeOf: (doc: Doc) => Place,
  ): Find =>
  (snapshot, id) => {
    const doc = docsOf(snapshot).find((each) => each.id === id)
    return doc === undefined ? null : placeOf(doc)
  }

const FINDERS: Record<Previewed, Find> = {
  guides: found(
    ({ guides }) => guides,
    ({ rubric, slug, easyRead }) =>
      at(paths.guide(rubric, slug), {
        easyRead: easyRead === null ? null : paths.easyRead(rubric, slug),
      }),
  ),
  organizations: found(
    ({ organizations }) => organizations,
    ({ slug }) => at(paths.organization(slug)),
  ),
  news: found(
    ({ news }) => news,
    ({ slug }) => at(paths.news(slug)),
  ),
  events: found(
    ({ events }) => events,
    ({ slug }) => at(paths.event(slug)),
  ),
  resources: found(
    ({ resources }) => resources,
    ({ slug }) => at(paths.resource(slug)),
  ),
  'glossary-terms': found(
    ({ glossary }) => glossary,
    ({ slug }) => at(paths.glossary(), { anchor: slug }),
  ),
  'published-answers': ({ guides }, id) => {
    const guide = guides.find(({ answers }) => answers?.some((answer) => answer.id === id))
    return guide === undefined
      ? null
      : at(paths.guide(guide.rubric, guide.slug), { anchor: questionAnchor(id) })
  },
}

/** The place of a document in a snapshot; null when the site would not show it. */
export const placeIn = ({
  snapshot,
  collection,
  id,
}: {
  snapshot: Snapshot
  collection: Previewed
  id: string
}): Place | null => FINDERS[collection](snapshot, id)
