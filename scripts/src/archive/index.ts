export * from './entries.ts'
export * from './header.ts'
export * from './read.ts'
export * from './write.ts'
