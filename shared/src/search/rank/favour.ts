import { stemsOf } from '../french/index.ts'
import type { SearchIndex } from '../index/index.ts'
import type { Intent, SearchKind } from '../types.ts'
import type { Scored } from './score.ts'

/** How much more a page of the kind that is wanted counts. */
const FAVOURED = 1.8

export type CompiledIntent = { favours: SearchKind; phrases: string[][] }

/** Intents as stems; a word of no subject tells nothing. */
export const compileIntents = (intents: readonly Intent[]): CompiledIntent[] =>
  intents.map(({ favours, words }) => ({
    favours,
    phrases: words.map(stemsOf).filter((stems) => stems.length > 0),
  }))

/** Who says « numéro » or « rendez-vous » wants whom to see before what to read. */
export const favour = ({
  scored,
  index,
  intents,
  stems,
}: {
  scored: Scored[]
  index: SearchIndex
  intents: readonly CompiledIntent[]
  /** All that a query may stand for. */
  stems: ReadonlySet<string>
}): void => {
  const isAsked = (phrase: string[]) => phrase.every((stem) => stems.has(stem))
  const kinds = new Set(
    intents.flatMap(({ favours, phrases }) => (phrases.some(isAsked) ? [favours] : [])),
  )
  if (kinds.size === 0) return
  for (const item of scored) {
    const kind = index.pages[item.page]?.kind
    if (kind !== undefined && kinds.has(kind)) item.score *= FAVOURED
  }
  scored.sort((a, b) => b.score - a.score)
}
