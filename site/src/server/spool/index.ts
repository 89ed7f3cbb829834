export * from './drainer.ts'
export { makePrivateDirectory } from './schema.ts'
export * from './send-batch.ts'
export * from './spool.ts'
