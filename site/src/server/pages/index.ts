export * from './plain-page.ts'
export * from './search-page.ts'
