import type { Excerpt, SearchAnswer } from '@infos-droits/shared/search'
import type { SearchQuery } from '../query.ts'

/**
 * What a page asks of the worker. `turn` comes back with the answer. `isWhole`: with the lead’s words and
 * all that the first question would otherwise wait for.
 */
export type ToWorker =
  | { kind: 'prepare'; isWhole: boolean }
  | { kind: 'ask'; turn: number; query: SearchQuery; limit: number }
  | { kind: 'excerpts'; ids: string[]; stems: string[]; max: number }

/**
 * What the worker says. `isBare`: only small words were asked, of no subject yet. `failed`: the index
 * cannot be had; the server answers the form all the same.
 * `taught`: the lead’s words have come, an answer given before may be a better one now.
 */
export type FromWorker =
  | { kind: 'answer'; turn: number; answer: SearchAnswer; isBare: boolean }
  | { kind: 'excerpt'; id: string; excerpt: Excerpt }
  | { kind: 'taught' }
  | { kind: 'failed' }
