export * from './live-releases.ts'
export * from './locate.ts'
export * from './send-file.ts'
export * from './served-files.ts'
