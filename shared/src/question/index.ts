export * from './labels.fr.ts'
export * from './schema.ts'
