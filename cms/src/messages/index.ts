import type { Room } from '../room.ts'
import { messages as collection } from './collection.ts'

export { MESSAGE_MAX, type Author, type Remark } from './collection.ts'
export { AUTHOR_LABELS, REMARKS } from './labels.fr.ts'
export { joinWords, messageTexts, searchedStems, wordHashes } from './words.ts'

/** What was written beside a question, by mail or on its page, and the files that came with it. */
export const messages: Room = { collections: [collection] }
