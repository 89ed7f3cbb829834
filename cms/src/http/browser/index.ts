export { askServer } from './ask-server.ts'
