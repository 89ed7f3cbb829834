import type { Move } from './moves.ts'
import type { SearchKind } from '@infos-droits/shared/search'

/** One result as the panel shows it. */
export type TriedHit = {
  id: string
  title: string
  kind: SearchKind
  isPinned: boolean
  move: Move
}

/** What one search gives. */
export type Side = {
  hits: TriedHit[]
  understood: { said: string; means: string[] }[]
  /** The query as it was mended, or null. */
  mended: string | null
  /** Names of the numbers shown before everything. */
  dangers: string[]
  isNearest: boolean
}

/** What `POST /api/search-words/preview` answers. */
export type PreviewAnswer = {
  /** True when the form says what is saved: then `before` is without the line, to see what it does. */
  isSaved: boolean
  /** As things are saved, or without the line. */
  before: Side
  /** With the form as it is. Null while it is not filled in: `problem` says what it lacks. */
  after: Side | null
  problem: string | null
}
