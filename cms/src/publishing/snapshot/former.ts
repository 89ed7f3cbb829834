import type { FormerAddress } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import { formerAddresses, type Held } from '../former/decide.ts'
import { pagesOf, type Addressed, type WithPages } from '../former/pages.ts'
import { isKept } from './event-times.ts'
import type { Published } from './read.ts'

type Content = Pick<SnapshotContent, WithPages>

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
  return formerAddresses({ left: [...rows, ...over], live: livePages(content) })
}

type Doc = { id: string; slug: string; rubric?: string | null; easyRead?: object | null }

const heldBy = (collection: WithPages, { id, slug, rubric = null, easyRead }: Doc): Held[] => {
  const doc: Addressed = { slug, rubric, hasEasyRead: Boolean(easyRead) }
  return pagesOf(collection, doc).map((page) => ({ ...page, collection, document: id }))
}

/** The pages that the site makes of it; of a theme without guides it makes none. */
const livePages = ({ themes, ...content }: Content): Held[] => {
  const filled = new Set(
    content.guides.flatMap((guide) => guide.themes.map((theme) => `${guide.rubric}/${theme}`)),
  )
  const shown = themes.filter(({ rubric, slug }) => filled.has(`${rubric}/${slug}`))
  const parts: [WithPages, readonly Doc[]][] = [
    ['guides', content.guides],
    ['themes', shown],
    ['organizations', content.organizations],
    ['news', content.news],
    ['events', content.events],
    ['resources', content.resources],
  ]
  return parts.flatMap(([collection, docs]) => docs.flatMap((doc) => heldBy(collection, doc)))
}
