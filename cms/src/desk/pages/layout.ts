export { page, t, written, type Markup } from '../../http/index.ts'
