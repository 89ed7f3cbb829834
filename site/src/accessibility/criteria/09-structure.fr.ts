import type { WrittenCriterion } from '../criterion.ts'

export const structure: WrittenCriterion[] = [
  {
    number: '9.1',
    title:
      'Dans chaque page web, l’information est-elle structurée par l’utilisation appropriée de titres ?',
    axe: ['heading-order', 'page-has-heading-one', 'empty-heading'],
    html: ['heading-level'],
    tests: ['head'],
    person: 'Lire le plan des titres d’une page de chaque sorte : il doit résumer la page.',
  },
  {
    number: '9.2',
    title:
      'Dans chaque page web, la structure du document est-elle cohérente (hors cas particuliers) ?',
    axe: [
      ...['region', 'landmark-one-main', 'landmark-no-duplicate-main', 'landmark-unique'],
      ...['landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo'],
      ...['landmark-main-is-top-level', 'landmark-banner-is-top-level'],
    ],
    html: ['no-multiple-main', 'unique-landmark'],
    tests: ['landmarks'],
    person: 'Vérifier que « nav » n’entoure que des menus.',
  },
  {
    number: '9.3',
    title: 'Dans chaque page web, chaque liste est-elle correctement structurée ?',
    axe: [
      ...['list', 'listitem', 'definition-list', 'dlitem'],
      ...['aria-required-children', 'aria-required-parent'],
    ],
    person: 'Chercher ce qui ressemble à une liste sans en être une.',
  },
  {
    number: '9.4',
    title: 'Dans chaque page web, chaque citation est-elle correctement indiquée ?',
    person: 'Chercher les citations dans les fiches et les actualités.',
  },
]
