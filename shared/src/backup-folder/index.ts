export * from './erased-list.ts'
export * from './last-backup.ts'
export * from './log-mark.ts'
export * from './write-whole.ts'
