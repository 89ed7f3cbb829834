export * from './first-link.ts'
export * from './service.ts'
export * from './tell.ts'
export * from './treatment.ts'
