export * from './intake.ts'
export * from './letters.ts'
export * from './preview.ts'
export * from './publishing.ts'
