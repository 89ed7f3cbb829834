export * from './social-cards.ts'
