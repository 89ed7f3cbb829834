/** What the kiosk says. The browser needs it too: no-break spaces are written out here. */
export const KIOSK = {
  title: 'Borne',
  description: 'Le site sur un ordinateur partagé\u00A0: il s’efface tout seul, rien n’est gardé.',
  frame: 'Le site',
  bar: 'Ce que vous pouvez faire de cette page',
  restart: 'Recommencer',
  print: 'Imprimer',
  take: 'Emporter cette page',
  privacy: 'Rien n’est gardé sur cet ordinateur. Tout s’efface après deux minutes sans bouger.',
  noScript:
    'La borne demande JavaScript. Sans lui, rien ne s’efface tout seul\u00A0: fermez la fenêtre en partant.',
  home: 'Ouvrir le site',
} as const

export const TAKE = {
  title: 'Emporter cette page',
  scan: 'Avec l’appareil photo de votre téléphone, visez ce carré\u00A0:',
  address: 'L’adresse de cette page\u00A0:',
  mail: 'L’envoyer par mail',
  text: 'L’envoyer par SMS',
  sending: 'Le mail ou le SMS s’ouvre dans le programme de cet ordinateur, s’il en a un.',
  close: 'Fermer',
} as const

export const OUTSIDE = {
  title: 'Ce lien sort du site',
  text: 'Cet autre site ne s’effacera pas tout seul. Le mieux est de l’ouvrir sur votre téléphone\u00A0:',
  open: 'L’ouvrir ici, dans un nouvel onglet',
  careful: 'Fermez l’onglet en partant, et ne laissez pas vos codes sur cet ordinateur.',
} as const

export const IDLE = {
  title: 'Vous êtes encore là\u00A0?',
  text: (seconds: number): string =>
    `Tout s’efface dans ${String(seconds)} seconde${seconds > 1 ? 's' : ''}, pour la personne suivante.`,
  stay: 'Oui, je continue',
  clear: 'Tout effacer maintenant',
} as const
