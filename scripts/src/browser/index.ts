export * from './find-chromium.ts'
