import type { WrittenCriterion } from '../criterion.ts'

const FRAME = {
  why: 'Le site n’a aucun cadre : rien ne vient d’un autre site.',
  selectors: ['iframe', 'frame'],
}

export const frames: WrittenCriterion[] = [
  { number: '2.1', title: 'Chaque cadre a-t-il un titre de cadre ?', absent: FRAME },
  {
    number: '2.2',
    title: 'Pour chaque cadre ayant un titre de cadre, ce titre de cadre est-il pertinent ?',
    absent: FRAME,
  },
]
