export { renderAhead, threadsFor } from './render-ahead.ts'
