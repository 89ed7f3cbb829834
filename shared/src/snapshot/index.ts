export * from './schema.ts'
export * from './links.ts'
