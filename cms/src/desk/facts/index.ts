export * from './action.ts'
export * from './apply.ts'
export * from './labels.fr.ts'
