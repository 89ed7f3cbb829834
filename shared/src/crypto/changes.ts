import type { SnapshotChanges } from '../protocol/publishing.ts'
import { brokenReferences } from '../snapshot/links.ts'
import { SNAPSHOT_LISTS, type SnapshotList } from '../snapshot/lists.ts'
import type { Snapshot } from '../snapshot/schema.ts'
import { canonicalJson } from './digest.ts'
import { damaged, refuseBroken, wholeDigest, withDigest, type SnapshotDigests } from './snapshot.ts'

type Part = { id: string; digest: string }
type ListDifference = {
  /** Ids of what is new or another. */
  changed: Set<string>
  /** Ids of the whole list, when they are others or in another order. */
  order?: string[]
}
type Difference = {
  settings: boolean
  search: boolean
  former: boolean
  lists: Partial<Record<SnapshotList, ListDifference>>
}

/** What of one snapshot is not in another, by their digests alone. */
export const differenceOf = ({
  from,
  to,
}: {
  from: SnapshotDigests
  to: SnapshotDigests
}): Difference => {
  const lists: Difference['lists'] = {}
  for (const list of SNAPSHOT_LISTS) {
    const difference = differenceOfList(from[list], to[list])
    if (difference !== null) lists[list] = difference
  }
  return {
    settings: from.settings.digest !== to.settings.digest,
    search: from.search.digest !== to.search.digest,
    former: canonicalJson(from.former ?? []) !== canonicalJson(to.former ?? []),
    lists,
  }
}

const differenceOfList = (from: readonly Part[], to: readonly Part[]): ListDifference | null => {
  const before = new Map(from.map(({ id, digest }) => [id, digest]))
  const changed = to.filter(({ id, digest }) => before.get(id) !== digest).map(({ id }) => id)
  const isSameOrder = from.length === to.length && to.every(({ id }, at) => from[at]?.id === id)
  if (changed.length === 0 && isSameOrder) return null
  return {
    changed: new Set(changed),
    ...(isSameOrder ? {} : { order: to.map(({ id }) => id) }),
  }
}

/**
 * The snapshot that changes make of another one. What did not change is the very same object, so
 * whoever has worked something out of it need not do so again.
 *
 * @throws AppError `snapshot.digest` when they are changes of another snapshot or are not whole,
 * `snapshot.references` when a page names what is not there any more.
 */
export const applyChanges = (snapshot: Snapshot, changes: SnapshotChanges): Snapshot => {
  if (changes.from !== snapshot.digest) throw damaged()
  const list = <List extends SnapshotList>(name: List): Snapshot[List] =>
    // One list of one kind: TypeScript does not follow it through the name.
    listAfter<Part>(snapshot[name], changes.lists[name]) as Snapshot[List]
  const { former: formerBefore, ...rest } = snapshot
  const former = changes.former ?? formerBefore ?? []
  const after: Snapshot = {
    ...rest,
    asOf: changes.asOf,
    digest: changes.digest,
    settings: changes.settings === undefined ? snapshot.settings : verified(changes.settings),
    search: changes.search === undefined ? snapshot.search : verified(changes.search),
    rubrics: list('rubrics'),
    themes: list('themes'),
    guides: list('guides'),
    organizations: list('organizations'),
    hotlines: list('hotlines'),
    glossary: list('glossary'),
    news: list('news'),
    events: list('events'),
    resources: list('resources'),
    ...(former.length > 0 && { former }),
  }
  if (wholeDigest(after) !== changes.digest) throw damaged()
  refuseBroken(brokenReferences(after))
  return after
}

const listAfter = <Item extends Part>(
  before: readonly Item[],
  changes: { changed: readonly Item[]; order?: string[] | undefined } | undefined,
): readonly Item[] => {
  if (changes === undefined) return before
  const changed = new Map(changes.changed.map((item) => [item.id, verified(item)]))
  if (changes.order === undefined) return before.map((item) => changed.get(item.id) ?? item)
  const known = new Map(before.map((item) => [item.id, item]))
  return changes.order.map((id) => {
    const item = changed.get(id) ?? known.get(id)
    if (item === undefined) throw damaged()
    return item
  })
}

const verified = <Item extends { digest: string }>(item: Item): Item => {
  if (withDigest(item).digest !== item.digest) throw damaged()
  return item
}
