export * from './gate.ts'
export * from './watch.ts'
