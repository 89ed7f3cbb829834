export * from './schema.ts'
export * from './editorial.ts'
export * from './links.ts'
export * from './search-words.ts'
