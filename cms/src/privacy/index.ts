import type { Room } from '../room.ts'
import { accessLog } from './access-log.ts'
import { cleanErasedMails } from './clean-erased-mails.ts'
import { counts } from './counts.ts'
import { eraseRisenOrLater } from './erase-first.ts'
import { erasures } from './erasures.ts'
import { countsEndpoint } from './export-counts.ts'
import { prepareLog } from './head.ts'
import { noteGapFirst } from './keep-mark.ts'
import { COUNTS } from './labels.fr.ts'
import { tallies } from './tallies.ts'

export { wasMailErased, wasQuestionErased } from './buried.ts'
export { requireLead } from './endpoints.ts'
export { eraseRisen, eraseTicket } from './erase.ts'
export { erasedBesideTrouble, keepErasedBeside } from './erased-beside.ts'
export { cleanErasedMails } from './clean-erased-mails.ts'
export { eraseDue } from './retention.ts'
export { eraseMail } from './erase-mail.ts'
export { completeErasures, oplogBegins } from './erasures.ts'
export { proofOf, proofOfAct, proofOfTicket } from './proof.ts'
export { keptArchives } from './kept-archives.ts'
export { keepMark } from './keep-mark.ts'
export { markTrouble } from './mark-trouble.ts'
export { noteChanges } from './note-changes.ts'
export { gapKey, toldTally } from './tallies.ts'
export { noteTextsOpened } from './text-openings.ts'
export { inLoggedTransaction, recordAccess, recordApart, wasAnswerOpened } from './record.ts'

/** What the first page begins with while lines of the access log are missing. */
export const GAP_NOTICE = './privacy/admin/GapNotice.tsx#GapNotice'

/** Who saw and did what, and what is left of a person. */
export const privacy: Room = {
  collections: [accessLog, erasures, counts, tallies],
  endpoints: [countsEndpoint],
  views: {
    counts: {
      Component: './privacy/admin/CountsView.tsx#CountsView',
      path: '/chiffres',
      exact: true,
      meta: { title: COUNTS.title },
    },
  },
  navLinks: ['./privacy/admin/CountsLink.tsx#CountsLink'],
  onInit: async (payload) => {
    await prepareLog(payload)
    // Before any line is written by this start: what a restoration took away is told as it was.
    await noteGapFirst(payload)
    // Who was erased and came back with a backup goes before the first page is shown.
    await eraseRisenOrLater(payload)
    await cleanErasedMails(payload)
  },
}
