import type { Room } from '../room.ts'
import { ENTRY } from './entry/labels.fr.ts'
import { intakeEndpoint, keptEndpoint } from './endpoints.ts'
import { paragraphs } from './drafting/paragraphs.ts'
import { partnerLinks } from './partner-links.ts'
import { contributions } from './parts/index.ts'
import { presences } from './presence/presences.ts'
import { routes } from './routes.ts'
import { absences } from './routing/absences.ts'
import { tickets } from './tickets.ts'
import { RELAUNCH, UNANSWERED } from './time/labels.fr.ts'
import { indexOldTickets } from './ticket-indexes.ts'

export { noteBounce, noteMessage, openByMail, proposeByMail } from './by-mail.ts'
export { maskNames } from './person-words.ts'
export { composeTicketMail } from './letters/compose.ts'
export { queueDigests } from './digest/queue.ts'
export {
  getPartnerPage,
  getReadingPage,
  limitTokens,
  notFoundPage,
  postPartnerPage,
  postReadingPage,
} from './pages/index.ts'
export { keepLetter, letterFile } from './documents/letters.ts'
export { eraseForPerson } from './erasure.ts'
export { idOf } from './actor.ts'
export { isLate } from './deadlines.ts'
export { RUBRIC_LABELS } from './fields.fr.ts'
export { CHANNEL_LABELS, EVENT_LABELS, PLACE_LABELS, STATE_LABELS } from './labels.fr.ts'
export { isSpamSender } from './closing/spam.ts'
export { partsOf } from './parts/index.ts'
export { dangerIn, noteDanger } from './danger.ts'
export { keepSentAnswer, messagesOf } from './messages.ts'
export { whereReached } from './person-indexes.ts'
export { remindDue } from './time/remind-due.ts'
export { readUnanswered } from './time/unanswered.ts'
export { weeklyMail } from './time/weekly.ts'
export { settleTicketMail } from './settle.ts'
export { indexesOfTicket } from './ticket-indexes.ts'
export { partTexts, ticketTexts } from './word-index.ts'
export { BEFORE_ANSWER, TICKET_STATES, type TicketState } from './workflow.ts'

/** Questions, from their arrival to the answer. */
export const desk: Room = {
  collections: [tickets, routes, absences, partnerLinks, contributions, paragraphs, presences],
  endpoints: [intakeEndpoint, keptEndpoint],
  views: {
    unanswered: {
      Component: './desk/admin/time/UnansweredView.tsx#UnansweredView',
      path: '/sans-reponse',
      exact: true,
      meta: { title: UNANSWERED.title },
    },
    relaunch: {
      Component: './desk/admin/time/RelaunchView.tsx#RelaunchView',
      path: '/relancer',
      exact: true,
      meta: { title: RELAUNCH.title },
    },
    entry: {
      Component: './desk/entry/admin/EntryView.tsx#EntryView',
      path: '/question-pour-quelqu-un',
      exact: true,
      meta: { title: ENTRY.title },
    },
  },
  navLinks: [
    './desk/admin/time/UnansweredLink.tsx#UnansweredLink',
    './desk/entry/admin/EntryLink.tsx#EntryLink',
  ],
  onInit: async (payload) => {
    await indexOldTickets(payload)
  },
}
