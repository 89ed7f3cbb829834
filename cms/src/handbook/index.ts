import type { Room } from '../room.ts'

/** How to do one’s work here, for each role, and a made-up question to practise with. */
export const handbook: Room = {
  views: {
    practice: {
      Component: './handbook/admin/PracticeView.tsx#PracticeView',
      path: '/mode-d-emploi/exercice',
      exact: true,
    },
    handbook: {
      Component: './handbook/admin/HandbookView.tsx#HandbookView',
      path: '/mode-d-emploi',
    },
  },
  navLinks: ['./handbook/admin/HandbookLink.tsx#HandbookLink'],
}
