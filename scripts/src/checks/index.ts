export * from './run-checks.ts'
export * from './static-checks.ts'
export * from './verb.ts'
