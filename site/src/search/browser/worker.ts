import { makeEngine } from './engine.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** The part of a worker's global scope that is used: its types and those of a page exclude each other. */
type Scope = {
  addEventListener: (type: 'message', listen: (event: MessageEvent<ToWorker>) => void) => void
  postMessage: (message: FromWorker) => void
}
const scope = globalThis as unknown as Scope

const handle = makeEngine({
  fetch: (path) => fetch(path),
  post: (message) => scope.postMessage(message),
})
scope.addEventListener('message', ({ data }) => void handle(data))
