import type { WrittenCriterion } from '../criterion.ts'

const TABLE = { why: 'Les pages n’ont aucun tableau : des listes.', selectors: ['table'] }
const LAYOUT = {
  why: 'Aucun tableau ne sert à la mise en page.',
  selectors: ['table', '[role="table"]'],
}

export const tables: WrittenCriterion[] = [
  {
    number: '5.1',
    title: 'Chaque tableau de données complexe a-t-il un résumé ?',
    absent: TABLE,
  },
  {
    number: '5.2',
    title: 'Pour chaque tableau de données complexe ayant un résumé, celui-ci est-il pertinent ?',
    absent: TABLE,
  },
  {
    number: '5.3',
    title: 'Pour chaque tableau de mise en forme, le contenu linéarisé reste-t-il compréhensible ?',
    absent: LAYOUT,
  },
  {
    number: '5.4',
    title:
      'Pour chaque tableau de données ayant un titre, le titre est-il correctement associé au tableau de données ?',
    absent: TABLE,
  },
  {
    number: '5.5',
    title: 'Pour chaque tableau de données ayant un titre, celui-ci est-il pertinent ?',
    absent: TABLE,
  },
  {
    number: '5.6',
    title:
      'Pour chaque tableau de données, chaque en-tête de colonne et chaque en-tête de ligne sont-ils correctement déclarés ?',
    absent: TABLE,
  },
  {
    number: '5.7',
    title:
      'Pour chaque tableau de données, la technique appropriée permettant d’associer chaque cellule avec ses en-têtes est-elle utilisée (hors cas particuliers) ?',
    absent: TABLE,
  },
  {
    number: '5.8',
    title:
      'Chaque tableau de mise en forme ne doit pas utiliser d’éléments propres aux tableaux de données. Cette règle est-elle respectée ?',
    absent: LAYOUT,
  },
]
