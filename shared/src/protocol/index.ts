export * from './intake.ts'
export * from './publishing.ts'
