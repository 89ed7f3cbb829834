export const PUBLICATIONS = {
  group: 'Site public',
  labels: { singular: 'Publication', plural: 'Publications' },
  description: 'Chaque nouvelle version du site public, et pourquoi une version a été refusée.',
  state: 'État',
  states: {
    waiting: 'En attente',
    running: 'En cours',
    live: 'En ligne',
    refused: 'Refusée',
  },
  requestedAt: 'Demandée le',
  claimedAt: 'Commencée le',
  doneAt: 'Terminée le',
  cause: 'À cause de',
  reason: 'Pourquoi refusée',
  release: 'Version',
  asOf: 'Contenu du',
  pages: 'Pages',
  milliseconds: 'Durée (ms)',
} as const

export const PANEL = {
  title: 'Site public',
  neverLive: 'Le site n’a pas encore été publié.',
  liveToday: (time: string) => `En ligne depuis ${time}`,
  liveSince: (date: string) => `En ligne depuis le ${date}`,
  running: 'Publication en cours…',
  waiting: 'Une publication attend son tour…',
  stuck:
    'Une publication attend depuis plus de dix minutes\u00A0: le programme de publication est peut-être arrêté.',
  refused: (date: string) => `La dernière publication a été refusée, le ${date}\u00A0:`,
  stillLive: 'La version précédente reste en ligne.',
  publishNow: 'Publier maintenant',
  asked: 'Publication demandée.',
  failed: 'La demande n’a pas abouti. Réessayez dans un instant.',
  see: 'Voir le site',
  history: 'Toutes les publications',
  byHand: 'Demandée par le chef de projet',
  byDate: 'Une date est passée (bandeau ou événement)',
  pages: (count: number) => `${String(count)}\u00A0pages`,
} as const

export const SNAPSHOT = {
  settings: (what: string) =>
    `Les réglages du site sont incomplets (${what}). Remplissez-les dans «\u00A0Réglages\u00A0».`,
  gone: (title: string, what: string) =>
    `«\u00A0${title}\u00A0» cite ${what} qui n’existe plus ou n’est pas en ligne.`,
  home: 'La page d’accueil',
  aGuide: 'une fiche',
  aRubric: 'une rubrique',
  aTheme: 'un thème',
  anOrganization: 'un partenaire',
  aService: 'un service',
  aHotline: 'un numéro utile',
  aPicture: 'une image',
  unknownNode: (type: string) =>
    `le texte contient un élément que le site ne sait pas montrer («\u00A0${type}\u00A0»)`,
  badLink: (url: string) => `le lien «\u00A0${url}\u00A0» n’est pas une adresse https`,
  emptyText: 'un texte est vide',
  what: 'L’instantané du site',
} as const

export const PROTOCOL = {
  leaseLost: 'Cette publication a été reprise par un autre programme.',
  leadOnly: 'Seul le chef de projet peut publier.',
  renewal: 'Le renouvellement',
  report: 'Le compte rendu de publication',
} as const
