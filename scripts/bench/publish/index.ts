export * from './builds.ts'
