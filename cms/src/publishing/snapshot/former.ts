import type { FormerAddress } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import { formerAddresses, type Held } from '../former/decide.ts'
import { pagesOf, type Addressed, type WithPages } from '../former/pages.ts'
import { isKept } from './event-times.ts'
import type { GuideEntry } from './memory.ts'
import type { Published } from './read.ts'

type Content = Pick<SnapshotContent, Exclude<WithPages, 'guides'>> & {
  guides: readonly GuideEntry[]
}

/** What the site answers at addresses that pages have left; an event that is long over has left its own. */
export const makeFormer = ({
  published: { left, events, asOf },
  content,
}: {
  published: Pick<Published, 'left' | 'events' | 'asOf'>
  content: Content
}): FormerAddress[] => {
  const rows = left.map(({ address, kind, document, view }): Held => ({
    address,
    collection: kind,
    document,
    view,
  }))
  const known = new Set(rows.map(({ address }) => address))
  const over = events
    .filter((event) => !isKept(event, asOf))
    .flatMap((event) => heldBy('events', event))
    .filter(({ address }) => !known.has(address))
  const all = [...rows, ...over]
  return all.length === 0 ? [] : formerAddresses({ left: all, live: livePages(content) })
}

type Doc = { id: string; slug: string; rubric?: string | null; hasEasyRead?: boolean }

const heldBy = (
  collection: WithPages,
  { id, slug, rubric = null, hasEasyRead = false }: Doc,
): Held[] => {
  const doc: Addressed = { slug, rubric, hasEasyRead }
  return pagesOf(collection, doc).map((page) => ({ ...page, collection, document: id }))
}

/** The pages that the site makes of it; of a theme without guides it makes none. */
const livePages = ({ themes, ...content }: Content): Held[] => {
  const filled = new Set(
    content.guides.flatMap(({ outline }) =>
      outline.themes.map((theme) => `${outline.rubric}/${theme}`),
    ),
  )
  const shown = themes.filter(({ rubric, slug }) => filled.has(`${rubric}/${slug}`))
  const parts: [WithPages, readonly Doc[]][] = [
    [
      'guides',
      content.guides.map(({ id, outline, hasEasyRead }) => ({ ...outline, id, hasEasyRead })),
    ],
    ['themes', shown],
    ['organizations', content.organizations],
    ['news', content.news],
    ['events', content.events],
    ['resources', content.resources],
  ]
  return parts.flatMap(([collection, docs]) => docs.flatMap((doc) => heldBy(collection, doc)))
}
