export * from './qr-code.ts'
