export * from './load-handler.ts'
export * from './page-handler.ts'
export * from './render-page.ts'
