export * from './favour.ts'
export * from './refine.ts'
export * from './score.ts'
