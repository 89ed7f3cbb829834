export * from './doors.ts'
export * from './icons.ts'
export * from './svg.ts'
