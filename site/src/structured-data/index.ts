export * from './breadcrumb-data.ts'
export * from './guide-data.ts'
export * from './organization-data.ts'
