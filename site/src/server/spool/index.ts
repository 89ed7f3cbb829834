export * from './drainer.ts'
export * from './send-batch.ts'
export * from './spool.ts'
