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
  /** On one line, beside the title. */
  brief: {
    page: (level: string, score: number) => `lecture ${level} (${score})`,
    easyRead: (level: string, score: number) => `FALC\u00A0: ${level} (${score})`,
  },
  verdict: {
    page: (level: string, score: number) =>
      `La page\u00A0: lecture ${level} (${score}\u00A0sur\u00A0100).`,
    easyRead: (level: string, score: number) =>
      `La version facile à lire\u00A0: lecture ${level} (${score}\u00A0sur\u00A0100). Elle se juge à part, plus sévèrement\u00A0: facile à partir de 80, difficile au-dessous de 70\u00A0; 15\u00A0mots par phrase au plus.`,
  },
  short: {
    page: 'La page\u00A0: texte encore trop court pour dire s’il se lit facilement.',
    easyRead:
      'La version facile à lire\u00A0: texte encore trop court pour dire s’il se lit facilement.',
  },
  hardest: (level: string, score: number) =>
    `Passage le plus difficile (lecture ${level}, ${score}\u00A0sur\u00A0100)\u00A0:`,
  hardestHere: {
    page: (score: number) => `Passage le plus difficile de la page (${score}\u00A0sur\u00A0100).`,
    easyRead: (score: number) =>
      `Passage le plus difficile de la version facile à lire (${score}\u00A0sur\u00A0100).`,
  },
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
  /** To who cannot change the glossary. */
  inFull: 'Écrivez le nom en entier.',
  more: (count: number) => `Voir les autres (${count})`,
  list: 'Modifier la liste des mots',
  glossary: 'Ouvrir le glossaire',
} as const
