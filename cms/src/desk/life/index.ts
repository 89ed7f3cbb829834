export type { LifeConsequence } from './actions.ts'
export { followLife } from './follow.ts'
export { isBeside } from './beside.ts'
