export * from './addresses.ts'
export * from './client-address.ts'
