export { notForOthers, readByOthers } from './for-others.ts'
