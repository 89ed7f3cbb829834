export * from './doors.ts'
export * from './icons.ts'
