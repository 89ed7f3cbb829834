export * from './service.ts'
export * from './treatment.ts'
