export { hardWordFinder, type PlainWord } from './hard-words.ts'
export type { Level, Readability } from './readability.ts'
export { reviewTexts, type Passage, type Remark, type Review } from './review.ts'
