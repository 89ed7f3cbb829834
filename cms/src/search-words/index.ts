import type { Room } from '../room.ts'
import { bestBets } from './best-bets.ts'
import { dangers } from './dangers.ts'
import { intents } from './intents.ts'
import { previewEndpoint } from './preview/endpoint.ts'
import { thesaurus } from './thesaurus.ts'

export { currentSearch } from './current-search.ts'
export { thesaurusLine } from './thesaurus.ts'
export type { Part } from './common-words.ts'
export { cleanWords, keyOf, wordsProblem } from './words.ts'

/** What the lead teaches the search, and the search itself over what is published. */
export const searchWords: Room = {
  collections: [thesaurus, bestBets, dangers, intents],
  endpoints: [previewEndpoint],
}
