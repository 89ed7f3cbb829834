export * from './event-calendar.ts'
export * from './response.ts'
