export * from './heartbeat.ts'
export * from './lease.ts'
export * from './restored.ts'
export * from './transaction.ts'
