export * from './explain-guide.ts'
export * from './explain-terms.ts'
