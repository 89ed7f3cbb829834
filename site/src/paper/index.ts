/** What a person takes away: on paper, on a phone, by mail or message. */
export * from './qr-code.ts'
export * from './sending.ts'
