export * from './lists.ts'
export * from './phone.ts'
export * from './slug.ts'
export * from './urls.ts'
