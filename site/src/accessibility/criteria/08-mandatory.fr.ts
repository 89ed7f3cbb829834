import type { WrittenCriterion } from '../criterion.ts'

export const mandatory: WrittenCriterion[] = [
  {
    number: '8.1',
    title: 'Chaque page web est-elle définie par un type de document ?',
    html: ['missing-doctype', 'doctype-html', 'doctype-style'],
  },
  {
    number: '8.2',
    title:
      'Pour chaque page web, le code source généré est-il valide selon le type de document spécifié ?',
    axe: ['duplicate-id-aria'],
    html: [
      ...['attribute-allowed-values', 'close-order', 'element-name', 'element-permitted-content'],
      ...['element-permitted-parent', 'element-required-attributes', 'no-dup-attr', 'no-dup-id'],
    ],
    tests: ['valid'],
    person: 'Valider le code après une recherche et après une erreur dans le formulaire.',
  },
  {
    number: '8.3',
    title: 'Dans chaque page web, la langue par défaut est-elle présente ?',
    axe: ['html-has-lang', 'html-xml-lang-mismatch'],
    tests: ['head'],
  },
  {
    number: '8.4',
    title: 'Pour chaque page web ayant une langue par défaut, le code de langue est-il pertinent ?',
    axe: ['html-lang-valid'],
    tests: ['head'],
    person: 'Chercher les pages dont le texte n’est pas en français.',
  },
  {
    number: '8.5',
    title: 'Chaque page web a-t-elle un titre de page ?',
    axe: ['document-title'],
    html: ['empty-title'],
    tests: ['head'],
  },
  {
    number: '8.6',
    title: 'Pour chaque page web ayant un titre de page, ce titre est-il pertinent ?',
    person:
      'Lire les titres de page : chacun doit dire de quoi la page parle, et si une erreur y est.',
  },
  {
    number: '8.7',
    title:
      'Dans chaque page web, chaque changement de langue est-il indiqué dans le code source (hors cas particuliers) ?',
    person: 'Chercher les mots et phrases d’une autre langue, et leur attribut « lang ».',
  },
  {
    number: '8.8',
    title:
      'Dans chaque page web, le code de langue de chaque changement de langue est-il valide et pertinent ?',
    axe: ['valid-lang'],
    person: 'Comparer chaque attribut « lang » avec la langue du texte.',
  },
  {
    number: '8.9',
    title:
      'Dans chaque page web, les balises ne doivent pas être utilisées uniquement à des fins de présentation. Cette règle est-elle respectée ?',
    axe: ['empty-heading'],
    html: ['deprecated', 'empty-heading'],
    person:
      'Chercher les paragraphes vides et les titres ou citations mis pour leur seule apparence.',
  },
  {
    number: '8.10',
    title: 'Dans chaque page web, les changements du sens de lecture sont-ils signalés ?',
    absent: {
      why: 'Tout le texte se lit de gauche à droite.',
      selectors: ['[dir]', '[lang|="ar"]', '[lang|="he"]', '[lang|="fa"]', '[lang|="ur"]'],
    },
  },
]
