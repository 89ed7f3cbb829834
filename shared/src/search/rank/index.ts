export * from './refine.ts'
export * from './score.ts'
