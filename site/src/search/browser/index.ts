/** The door of the search for other rooms’ browser code. */
export * from '../markup.ts'
export * from '../query.ts'
export * from './client.ts'
export * from './dom.ts'
export * from './patch.ts'
