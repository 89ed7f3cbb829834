export { answerOf } from './answer-of.ts'
export { isWorthThreads, openRenderers, type Renderers } from './open-renderers.ts'
export { renderAhead } from './render-ahead.ts'
export type { ThreadStart } from './messages.ts'
