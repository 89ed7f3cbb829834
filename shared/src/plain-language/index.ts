export { hardWordFinder, type PlainWord } from './hard-words.ts'
export type { Level, Readability, Standard } from './readability.ts'
export { reviewTexts, type Hardest, type Passage, type Remark, type Review } from './review.ts'
