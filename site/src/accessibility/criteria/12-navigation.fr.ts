import type { WrittenCriterion } from '../criterion.ts'

export const navigation: WrittenCriterion[] = [
  {
    number: '12.1',
    title:
      'Chaque ensemble de pages dispose-t-il de deux systèmes de navigation différents, au moins (hors cas particuliers) ?',
    tests: ['sameMenus', 'links'],
  },
  {
    number: '12.2',
    title:
      'Dans chaque ensemble de pages, le menu et les barres de navigation sont-ils toujours à la même place (hors cas particuliers) ?',
    tests: ['sameMenus'],
    person: 'Passer d’une page à l’autre : le menu ne doit pas changer de place.',
  },
  {
    number: '12.3',
    title: 'La page « plan du site » est-elle pertinente ?',
    tests: ['links'],
    person: 'Lire le plan du site : il doit montrer toutes les parties du site.',
  },
  {
    number: '12.4',
    title:
      'Dans chaque ensemble de pages, la page « plan du site » est-elle accessible à partir d’une fonctionnalité identique ?',
    tests: ['sameMenus'],
    person: 'Vérifier que le lien « Plan du site » est à la même place sur chaque page.',
  },
  {
    number: '12.5',
    title:
      'Dans chaque ensemble de pages, le moteur de recherche est-il atteignable de manière identique ?',
    tests: ['sameMenus'],
    person: 'Vérifier que le lien « Rechercher » est à la même place sur chaque page.',
  },
  {
    number: '12.6',
    title:
      'Les zones de regroupement de contenus présentes dans plusieurs pages web (zones d’en-tête, de navigation principale, de contenu principal, de pied de page et de moteur de recherche) peuvent-elles être atteintes ou évitées ?',
    axe: ['region', 'bypass'],
    tests: ['landmarks', 'skip'],
    person: 'Atteindre chaque zone avec un lecteur d’écran, la recherche aussi.',
  },
  {
    number: '12.7',
    title:
      'Dans chaque page web, un lien d’évitement ou d’accès rapide à la zone de contenu principal est-il présent (hors cas particuliers) ?',
    axe: ['skip-link', 'bypass'],
    tests: ['skip'],
  },
  {
    number: '12.8',
    title: 'Dans chaque page web, l’ordre de tabulation est-il cohérent ?',
    axe: ['tabindex', 'focus-order-semantics'],
    tests: ['tab', 'fieldOrder'],
    person: 'Parcourir au clavier une page de chaque sorte et la recherche en cours de frappe.',
  },
  {
    number: '12.9',
    title:
      'Dans chaque page web, la navigation ne doit pas contenir de piège au clavier. Cette règle est-elle respectée ?',
    tests: ['tab', 'journey'],
    person: 'Sortir au clavier des suggestions de recherche et de la liste des filtres.',
  },
  {
    number: '12.10',
    title:
      'Dans chaque page web, les raccourcis clavier n’utilisant qu’une seule touche (lettre minuscule ou majuscule, ponctuation, chiffre ou symbole) sont-ils contrôlables par l’utilisateur ?',
    axe: ['accesskeys'],
    tests: ['keys'],
    person:
      'Taper chaque lettre hors d’un champ : rien ne doit se passer. Au guichet, vérifier qu’on peut couper les touches.',
  },
  {
    number: '12.11',
    title:
      'Dans chaque page web, les contenus additionnels apparaissant au survol, à la prise de focus ou à l’activation d’un composant d’interface sont-ils si nécessaire atteignables au clavier ?',
    person: 'Atteindre au clavier ce qui s’ouvre : suggestions, filtres, listes à déplier.',
  },
]
