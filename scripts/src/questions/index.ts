export * from './in-parallel.ts'
export * from './post.ts'
export * from './tickets.ts'
