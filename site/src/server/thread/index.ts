export * from './answer-asks.ts'
export * from './open-thread.ts'
