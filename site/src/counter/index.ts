export * from './data.ts'
export * from './offline/list.ts'
