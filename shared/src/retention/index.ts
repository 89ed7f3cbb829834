export * from './days.ts'
export * from './words.ts'
