import { labels } from './labels.fr.ts'
import type { Query } from './queries.ts'

const LENGTHS = [
  { upTo: 2, name: labels.lengths.short },
  { upTo: 6, name: labels.lengths.medium },
  { upTo: Infinity, name: labels.lengths.long },
]

const wordCount = (query: string): number =>
  query.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').length

/** How long a query is, in words: 1 or 2, 3 to 6, 7 and more. */
export const lengthClass = (query: string): string =>
  LENGTHS.find(({ upTo }) => wordCount(query) <= upTo)?.name ?? labels.lengths.long

/** The kinds to which a query belongs: its set in a rubric, its set by length. */
export const kindsOf = ({ set, rubric, query }: Query): string[] => [
  ...(rubric === '' ? [] : [`${set} · ${rubric}`]),
  `${set} · ${lengthClass(query)}`,
]
