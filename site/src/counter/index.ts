export * from './data.ts'
export * from './offline/list.ts'
export { COUNTER } from './labels.fr.ts'
