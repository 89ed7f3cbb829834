export * from './check.ts'
export * from './kind.ts'
export * from './labels.fr.ts'
