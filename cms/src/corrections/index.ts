import type { Room } from '../room.ts'
import { corrections as collection } from './corrections.ts'
import { CORRECTIONS, FORM } from './labels.fr.ts'

/** What has become of a correction, in words. */
export const CORRECTION_STATES = CORRECTIONS.states

/** What a partner proposes of its own page, and what the lead decides of it. */
export const corrections: Room = {
  collections: [collection],
  views: {
    correction: {
      Component: './corrections/admin/CorrectionView.tsx#CorrectionView',
      path: '/proposer-une-correction',
      exact: true,
      meta: { title: FORM.title },
    },
  },
}
