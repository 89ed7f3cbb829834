import type { Room } from '../room.ts'
import { HANDBOOK, PRACTICE } from './labels.fr.ts'

/** How to do one’s work here, for each role, and a made-up question to practise with. */
export const handbook: Room = {
  views: {
    practice: {
      Component: './handbook/admin/PracticeView.tsx#PracticeView',
      path: '/mode-d-emploi/exercice',
      exact: true,
      meta: { title: PRACTICE.title },
    },
    handbook: {
      Component: './handbook/admin/HandbookView.tsx#HandbookView',
      path: '/mode-d-emploi',
      meta: { title: HANDBOOK.title },
    },
  },
  navLinks: ['./handbook/admin/HandbookLink.tsx#HandbookLink'],
}
