import type { WrittenCriterion } from '../criterion.ts'

const CAPTCHA = {
  why: 'Le site n’utilise aucun CAPTCHA ni image-test.',
  selectors: ['[class*="captcha" i]', '[id*="captcha" i]', '[src*="captcha" i]'],
  scripts: ['captcha'],
}

export const images: WrittenCriterion[] = [
  {
    number: '1.1',
    title: 'Chaque image porteuse d’information a-t-elle une alternative textuelle ?',
    axe: [
      ...['image-alt', 'role-img-alt', 'svg-img-alt', 'input-image-alt'],
      ...['area-alt', 'object-alt', 'server-side-image-map'],
    ],
    html: ['wcag/h36', 'wcag/h37'],
    tests: ['pictures'],
    person: 'Chercher les images qui portent une information et sont cachées aux lecteurs d’écran.',
  },
  {
    number: '1.2',
    title:
      'Chaque image de décoration est-elle correctement ignorée par les technologies d’assistance ?',
    axe: ['presentation-role-conflict', 'image-redundant-alt'],
    html: ['wcag/h67'],
    person: 'Écouter une page de chaque sorte : aucune icône ne doit être lue.',
  },
  {
    number: '1.3',
    title:
      'Pour chaque image porteuse d’information ayant une alternative textuelle, cette alternative est-elle pertinente (hors cas particuliers) ?',
    person: 'Lire l’alternative de chaque image sans la voir : elle doit dire la même chose.',
  },
  {
    number: '1.4',
    title:
      'Pour chaque image utilisée comme CAPTCHA ou comme image-test, ayant une alternative textuelle, cette alternative permet-elle d’identifier la nature et la fonction de l’image ?',
    absent: CAPTCHA,
  },
  {
    number: '1.5',
    title:
      'Pour chaque image utilisée comme CAPTCHA, une solution d’accès alternatif au contenu ou à la fonction du CAPTCHA est-elle présente ?',
    absent: CAPTCHA,
  },
  {
    number: '1.6',
    title:
      'Chaque image porteuse d’information a-t-elle, si nécessaire, une description détaillée ?',
    person: 'Chercher les plans, schémas et affiches : tout ce qu’ils disent doit être écrit.',
  },
  {
    number: '1.7',
    title:
      'Pour chaque image porteuse d’information ayant une description détaillée, cette description est-elle pertinente ?',
    person: 'Comparer chaque description détaillée avec son image.',
  },
  {
    number: '1.8',
    title:
      'Chaque image texte porteuse d’information, en l’absence d’un mécanisme de remplacement, doit si possible être remplacée par du texte stylé. Cette règle est-elle respectée (hors cas particuliers) ?',
    person: 'Chercher du texte dans les images, hors logos.',
  },
  {
    number: '1.9',
    title:
      'Chaque légende d’image est-elle, si nécessaire, correctement reliée à l’image correspondante ?',
    tests: ['pictures'],
    person:
      'Chercher les images avec une légende ou un crédit, et vérifier leur balise « figure ».',
  },
]
