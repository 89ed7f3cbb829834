import type { Excerpt, SearchAnswer } from '@infos-droits/shared/search'
import type { SearchQuery } from '../query.ts'

/** A page that only its text tells. */
export type OtherPage = { url: string; title: string }

/**
 * What a page asks of the worker. `turn` comes back with the answer. `isWhole`: with the lead’s words and
 * all that the first question would otherwise wait for. `elsewhere`: pages beyond those `known` by their
 * addresses, asked when nothing near was found.
 */
export type ToWorker =
  | { kind: 'prepare'; isWhole: boolean }
  | { kind: 'ask'; turn: number; query: SearchQuery; limit: number }
  | { kind: 'excerpts'; ids: string[]; stems: string[]; max: number }
  | { kind: 'elsewhere'; text: string; known: string[] }

/**
 * What the worker says. `isBare`: only small words were asked, of no subject yet. `failed`: the index
 * cannot be had; the server answers the form all the same.
 * `taught`: the lead’s words have come, an answer given before may be a better one now.
 */
export type FromWorker =
  | { kind: 'answer'; turn: number; answer: SearchAnswer; isBare: boolean }
  | { kind: 'excerpt'; id: string; excerpt: Excerpt }
  | { kind: 'elsewhere'; text: string; pages: OtherPage[] }
  | { kind: 'taught' }
  | { kind: 'failed' }
