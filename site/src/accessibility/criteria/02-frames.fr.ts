import type { WrittenCriterion } from '../criterion.ts'

export const frames: WrittenCriterion[] = [
  { number: '2.1', title: 'Chaque cadre a-t-il un titre de cadre ?', axe: ['frame-title'] },
  {
    number: '2.2',
    title: 'Pour chaque cadre ayant un titre de cadre, ce titre de cadre est-il pertinent ?',
    axe: ['frame-title-unique'],
    person: 'La borne est la seule page avec un cadre : écouter si son titre dit ce qu’il montre.',
  },
]
