import type { WrittenCriterion } from '../criterion.ts'

export const links: WrittenCriterion[] = [
  {
    number: '6.1',
    title: 'Chaque lien est-il explicite (hors cas particuliers) ?',
    axe: ['label-content-name-mismatch', 'identical-links-same-purpose'],
    person: 'Lire la liste des liens d’une page de chaque sorte : on doit savoir où chacun mène.',
  },
  {
    number: '6.2',
    title: 'Dans chaque page web, chaque lien a-t-il un intitulé ?',
    axe: ['link-name'],
    html: ['wcag/h30'],
  },
]
