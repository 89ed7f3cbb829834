export * from './closures.ts'
export * from './labels.fr.ts'
export * from './state-words.ts'
export * from './week-words.ts'
