export { askServer, postForm } from './ask-server.ts'
export { LiveFields } from './LiveFields.tsx'
export { useIsLive } from './use-is-live.ts'
