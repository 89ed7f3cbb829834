export * from './age.ts'
export * from './list.ts'
export * from './plan.ts'
export * from './treatment.ts'
