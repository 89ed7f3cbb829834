export { askServer, type Answered } from './ask-server.ts'
