export * from './list-page.ts'
export * from './plain-page.ts'
export * from './search-page.ts'
export * from './not-found-page.ts'
