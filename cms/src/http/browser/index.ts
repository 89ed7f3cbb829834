export { askServer, postForm } from './ask-server.ts'
export { useIsLive } from './use-is-live.ts'
