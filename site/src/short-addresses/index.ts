export * from './short-addresses.ts'
