export * from './ensure-builds.ts'
export * from './fingerprint.ts'
export { CMS_SERVER } from './parts.ts'
