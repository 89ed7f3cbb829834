export * from './erased-list.ts'
export * from './last-backup.ts'
