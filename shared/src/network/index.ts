export * from './addresses.ts'
export * from './client-address.ts'
export * from './hash-address.ts'
