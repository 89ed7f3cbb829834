export * from './kind.ts'
export * from './labels.fr.ts'
