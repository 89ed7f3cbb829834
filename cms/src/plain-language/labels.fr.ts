export const PLAIN_WORDS = {
  group: 'Contenu',
  labels: { singular: 'Mot à simplifier', plural: 'Mots à simplifier' },
  description:
    'Les mots de l’administration, et ce qu’on peut dire à la place. Ils sont signalés pendant que vous écrivez, sans rien bloquer.',
  hard: 'Mot ou expression',
  hardHelp:
    'Une expression par ligne. Un verbe en «\u00A0-er\u00A0» est reconnu sous toutes ses formes, un nom avec son pluriel.',
  plain: 'À la place',
  plainHelp: 'Une ou deux propositions\u00A0: «\u00A0demander\u00A0».',
  title: 'Mot',
  arrow: (hard: string, plain: string) => `${hard} → ${plain}`,
  leadOnly: 'Seul le chef de projet a besoin de cette liste.',
} as const

/** Where a passage stands, as its form names it. */
export const PLACES = {
  title: 'Titre',
  summary: 'Phrases sous le titre',
  audience: 'Qui est concerné',
  step: (index: number) => `Étape ${index}`,
  prepare: 'Ce qu’il faut préparer',
  reason: 'Qui voir',
  easySummary: 'Facile à lire, présentation',
  easyStep: (index: number) => `Facile à lire, étape ${index}`,
  text: 'Texte',
  term: 'Explication',
} as const

export const PANEL = {
  title: 'Langage clair',
  waiting: 'Lecture du texte…',
  failed: 'La liste des mots n’a pas pu être lue. Rechargez la page pour réessayer.',
  none: 'Rien à signaler.',
  count: (remarks: number) => (remarks === 1 ? '1\u00A0remarque.' : `${remarks}\u00A0remarques.`),
  levels: { easy: 'facile', medium: 'moyenne', hard: 'difficile' },
  reading: (level: string, score: number) => `Lecture ${level} (${score}\u00A0sur\u00A0100).`,
  easyReading: (level: string, score: number) =>
    `Version facile à lire\u00A0: lecture ${level} (${score}\u00A0sur\u00A0100).`,
  tooShort: 'Texte encore trop court pour dire s’il se lit facilement.',
  readingHelp:
    'D’après la longueur des phrases et des mots (indice de Flesch adapté au français par Kandel et Moles). C’est une indication.',
  neverBlocks: 'Ces remarques n’empêchent ni d’enregistrer ni de publier.',
  kinds: {
    long: 'Phrases longues',
    word: 'Mots à simplifier',
    passive: 'Qui fait quoi\u00A0?',
    acronym: 'Sigles sans explication',
  },
  advice: {
    long: (words: number) => `${words}\u00A0mots\u00A0: coupez-la en deux.`,
    word: (plain: string) => `Plutôt\u00A0: ${plain}.`,
    passive: 'Dites d’abord qui agit\u00A0: «\u00A0la CAF verse…\u00A0».',
    acronym: 'Écrivez le nom en entier, ou ajoutez ce sigle au glossaire.',
  },
  quote: (passage: string) => `«\u00A0${passage}\u00A0»`,
  more: (count: number) => `Voir les autres (${count})`,
  list: 'Modifier la liste des mots',
  glossary: 'Ouvrir le glossaire',
} as const
