import type { Room } from '../room.ts'
import { intakeEndpoint } from './endpoints.ts'
import { partnerLinks } from './partner-links.ts'
import { routes } from './routes.ts'
import { absences } from './routing/absences.ts'
import { tickets } from './tickets.ts'

export { noteBounce, noteMessage, openByMail, proposeByMail } from './by-mail.ts'
export { composeTicketMail } from './letters/compose.ts'
export {
  getPartnerPage,
  getReadingPage,
  limitTokens,
  notFoundPage,
  postPartnerPage,
  postReadingPage,
} from './pages/index.ts'
export { eraseForPerson } from './erasure.ts'
export { EVENT_LABELS, STATE_LABELS } from './labels.fr.ts'
export { messagesOf } from './messages.ts'
export { personIndexes, whereReached } from './person-indexes.ts'
export { settleTicketMail } from './settle.ts'

/** Questions, from their arrival to the answer. */
export const desk: Room = {
  collections: [tickets, routes, absences, partnerLinks],
  endpoints: [intakeEndpoint],
}
