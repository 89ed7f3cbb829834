import type { WrittenCriterion } from '../criterion.ts'

export const colours: WrittenCriterion[] = [
  {
    number: '3.1',
    title:
      'Dans chaque page web, l’information ne doit pas être donnée uniquement par la couleur. Cette règle est-elle respectée ?',
    axe: ['link-in-text-block'],
    person: 'Regarder une page de chaque sorte en noir et blanc : rien ne doit se perdre.',
  },
  {
    number: '3.2',
    title:
      'Dans chaque page web, le contraste entre la couleur du texte et la couleur de son arrière-plan est-il suffisamment élevé (hors cas particuliers) ?',
    axe: ['color-contrast'],
    person: 'Mesurer le texte posé sur une image, et les états au survol et au clavier.',
  },
  {
    number: '3.3',
    title:
      'Dans chaque page web, les couleurs utilisées dans les composants d’interface ou les éléments graphiques porteurs d’informations sont-elles suffisamment contrastées (hors cas particuliers) ?',
    person: 'Mesurer le bord des champs, les cases, les icônes et le repère du clavier (3:1).',
  },
]
