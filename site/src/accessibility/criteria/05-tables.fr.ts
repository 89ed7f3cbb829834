import type { WrittenCriterion } from '../criterion.ts'

const COMPLEX = {
  why: 'Aucun tableau n’est complexe : une ligne ou une colonne d’en-têtes suffit.',
  selectors: ['td[headers]', 'th[colspan]', 'th[rowspan]', 'thead tr + tr'],
}
const LAYOUT = {
  why: 'Aucun tableau ne sert à la mise en page.',
  selectors: ['table[role]', 'table:not(:has(th))'],
}

export const tables: WrittenCriterion[] = [
  {
    number: '5.1',
    title: 'Chaque tableau de données complexe a-t-il un résumé ?',
    absent: COMPLEX,
  },
  {
    number: '5.2',
    title: 'Pour chaque tableau de données complexe ayant un résumé, celui-ci est-il pertinent ?',
    absent: COMPLEX,
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
    axe: ['table-fake-caption'],
    person: 'Chercher les tableaux dont le titre n’est pas dans « caption ».',
  },
  {
    number: '5.5',
    title: 'Pour chaque tableau de données ayant un titre, celui-ci est-il pertinent ?',
    person: 'Lire le titre de chaque tableau : il doit dire ce que le tableau contient.',
  },
  {
    number: '5.6',
    title:
      'Pour chaque tableau de données, chaque en-tête de colonne et chaque en-tête de ligne sont-ils correctement déclarés ?',
    axe: ['empty-table-header'],
    person: 'Vérifier que chaque cellule qui sert d’en-tête est un « th ».',
  },
  {
    number: '5.7',
    title:
      'Pour chaque tableau de données, la technique appropriée permettant d’associer chaque cellule avec ses en-têtes est-elle utilisée (hors cas particuliers) ?',
    axe: ['td-has-header', 'td-headers-attr', 'th-has-data-cells', 'scope-attr-valid'],
    html: ['wcag/h63'],
    person: 'Écouter chaque tableau cellule par cellule.',
  },
  {
    number: '5.8',
    title:
      'Chaque tableau de mise en forme ne doit pas utiliser d’éléments propres aux tableaux de données. Cette règle est-elle respectée ?',
    absent: LAYOUT,
  },
]
