import type { CollectionSlug, Where } from 'payload'

/** Now, when there is time, or by somebody else. */
export type When = 'now' | 'later' | 'under-way'

/** Documents that are something to do: which, how many are told in what words, and where they are listed. */
export type Ask = {
  collection: CollectionSlug
  label: (count: number) => string
  where: Where
  /** The same as the list’s own filter. */
  filter: string
  when: When
  /** Before everything else. */
  isFirst?: boolean
}

const DAY = 86_400_000

/** So many days before an instant, as ISO. */
export const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * DAY).toISOString()
