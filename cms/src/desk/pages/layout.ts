export { page, t, written, writtenByUs, type Markup } from '../../http/index.ts'
