export * from './choices.ts'
export * from './filter.ts'
export * from './labels.fr.ts'
export * from './words.ts'
