import type { WrittenCriterion } from '../criterion.ts'

const TIMED = {
  why: 'Le site ne diffuse ni son ni vidéo.',
  selectors: ['video', 'audio', 'object', 'embed'],
}
const UNTIMED = {
  why: 'Le site n’a pas de média non temporel (carte interactive, diaporama, animation).',
  selectors: ['canvas', 'object', 'embed'],
}

export const media: WrittenCriterion[] = [
  {
    number: '4.1',
    title:
      'Chaque média temporel pré-enregistré a-t-il, si nécessaire, une transcription textuelle ou une audiodescription (hors cas particuliers) ?',
    absent: TIMED,
  },
  {
    number: '4.2',
    title:
      'Pour chaque média temporel pré-enregistré ayant une transcription textuelle ou une audiodescription synchronisée, celles-ci sont-elles pertinentes (hors cas particuliers) ?',
    absent: TIMED,
  },
  {
    number: '4.3',
    title:
      'Chaque média temporel synchronisé pré-enregistré a-t-il, si nécessaire, des sous-titres synchronisés (hors cas particuliers) ?',
    absent: TIMED,
  },
  {
    number: '4.4',
    title:
      'Pour chaque média temporel synchronisé pré-enregistré ayant des sous-titres synchronisés, ces sous-titres sont-ils pertinents ?',
    absent: TIMED,
  },
  {
    number: '4.5',
    title:
      'Chaque média temporel pré-enregistré a-t-il, si nécessaire, une audiodescription synchronisée (hors cas particuliers) ?',
    absent: TIMED,
  },
  {
    number: '4.6',
    title:
      'Pour chaque média temporel pré-enregistré ayant une audiodescription synchronisée, celle-ci est-elle pertinente ?',
    absent: TIMED,
  },
  {
    number: '4.7',
    title: 'Chaque média temporel est-il clairement identifiable (hors cas particuliers) ?',
    absent: TIMED,
  },
  {
    number: '4.8',
    title:
      'Chaque média non temporel a-t-il, si nécessaire, une alternative (hors cas particuliers) ?',
    absent: UNTIMED,
  },
  {
    number: '4.9',
    title:
      'Pour chaque média non temporel ayant une alternative, cette alternative est-elle pertinente ?',
    absent: UNTIMED,
  },
  {
    number: '4.10',
    title: 'Chaque son déclenché automatiquement est-il contrôlable par l’utilisateur ?',
    axe: ['no-autoplay-audio'],
    html: ['no-autoplay'],
    person: 'Ouvrir une page de chaque sorte : aucun son ne doit partir sans être demandé.',
  },
  {
    number: '4.11',
    title:
      'La consultation de chaque média temporel est-elle, si nécessaire, contrôlable par le clavier et tout dispositif de pointage ?',
    absent: TIMED,
  },
  {
    number: '4.12',
    title:
      'La consultation de chaque média non temporel est-elle contrôlable par le clavier et tout dispositif de pointage ?',
    absent: UNTIMED,
  },
  {
    number: '4.13',
    title:
      'Chaque média temporel et non temporel est-il compatible avec les technologies d’assistance (hors cas particuliers) ?',
    absent: {
      why: 'Le site n’a ni son, ni vidéo, ni média non temporel.',
      selectors: [...TIMED.selectors, ...UNTIMED.selectors],
    },
  },
]
