export * from './self-hosted-font.ts'
