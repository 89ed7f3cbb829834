export * from './codes.ts'
export * from './digest.ts'
export * from './sealing.ts'
export * from './snapshot.ts'
