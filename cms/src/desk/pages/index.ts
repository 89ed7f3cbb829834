export { limitTokens } from './limit-tokens.ts'
export { notFoundPage } from './not-found.ts'
export { getPartnerPage, postPartnerPage } from './partner.ts'
export { getReadingPage, postReadingPage } from './reading.ts'
