export { watchForDangers, type DangersSaid } from './danger-watch.ts'
export { documentsOf, sourcesOf } from './documents.ts'
export { excerptOf, type Excerpt } from './excerpt.ts'
export { stemOf, stemsOf } from './french/index.ts'
export {
  buildIndex,
  indexOf,
  makeWordList,
  openIndex,
  readPage,
  usefulWords,
  wordsLeftOut,
  type LeftOut,
  type ReadPage,
  type SearchIndex,
  type WordList,
} from './index/index.ts'
export { otherDocumentsOf, otherSourcesOf } from './other-documents.ts'
export { sentencesOf } from './sentences.ts'
export type { SearchSource } from './source.ts'
export { createSearch, type Search } from './search.ts'
export * from './types.ts'
