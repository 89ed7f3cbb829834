export * from './labels.fr.ts'
