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
  goneBack: (version: string, asked: string) =>
    `Le site montre la version ${version}\u00A0: retour en arrière demandé ${asked}`,
  untilNext: 'La prochaine publication la remplacera.',
  ofToday: (time: string) => `de ${time}`,
  ofDay: (date: string) => `du ${date}`,
  atToday: (time: string) => `à ${time}`,
  onDay: (date: string) => `le ${date}`,
  running: 'Publication en cours…',
  waiting: 'Une publication attend son tour…',
  stuck:
    'Une publication attend depuis plus de dix minutes\u00A0: le programme de publication est peut-être arrêté. Demandez à la personne qui exploite le serveur de le redémarrer\u00A0: la publication se fera d’elle-même.',
  refused: (date: string) => `La dernière publication a été refusée, le ${date}\u00A0:`,
  behind: {
    search: {
      what: 'La recherche n’a pas pu être mise à jour\u00A0:',
      meanwhile:
        'Les pages sont en ligne. La recherche d’avant reste en service\u00A0: elle ne trouve pas encore ce qui est nouveau.',
    },
    fullText: {
      what: 'La recherche dans le texte entier des pages n’a pas pu être mise à jour\u00A0:',
      meanwhile:
        'Les pages sont en ligne. Celle d’avant reste en service\u00A0; elle ne sert que lorsque la recherche ne trouve rien.',
    },
    pages: {
      what: 'Le programme du site a été mis à jour, mais ses pages n’ont pas pu être refaites\u00A0:',
      meanwhile:
        'Celles d’avant restent en ligne. Publiez de nouveau\u00A0; si le refus revient, prévenez la personne qui installe les mises à jour.',
    },
  },
  stillLive: 'La version précédente reste en ligne.',
  publishNow: 'Publier maintenant',
  asked: 'Publication demandée.',
  failed: 'La demande n’a pas abouti. Réessayez dans un instant.',
  see: 'Voir le site',
  history: 'Toutes les publications',
  byHand: 'Demandée par le chef de projet',
  byDate: 'Une date est passée (bandeau, événement ou fermeture)',
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
  guide: (title: string) => `La fiche «\u00A0${title}\u00A0»`,
  unknown: 'Cet état du site n’est plus connu ici\u00A0: demandez-le en entier.',
} as const

export const PROTOCOL = {
  leaseLost: 'Cette publication a été reprise par un autre programme.',
  leadOnly: 'Seul le chef de projet peut publier.',
  standingLead: 'Seul le chef de projet voit où en est une publication.',
  gone: 'Ce document n’existe plus.',
  changes: 'La demande des changements',
  claim: 'La demande de travail',
  renewal: 'Le renouvellement',
  report: 'Le compte rendu de publication',
  siteReport: 'L’état du site',
} as const

/** Under the buttons of a document: where its last change stands. */
export const LINE = {
  coming: 'En ligne dans quelques secondes…',
  liveToday: (time: string) => `En ligne depuis ${time}.`,
  liveSince: (date: string) => `En ligne depuis le ${date}.`,
  live: 'En ligne.',
  leaving: 'Retrait du site dans quelques secondes…',
  goneToday: (time: string) => `Retiré du site depuis ${time}.`,
  goneSince: (date: string) => `Retiré du site depuis le ${date}.`,
  gone: 'Retiré du site.',
  refused: (reason: string) => `Publication refusée\u00A0: ${reason}`,
  leavingRefused: (reason: string) => `Retrait refusé\u00A0: ${reason}`,
  noReason: 'le site n’a pas dit pourquoi.',
  stillOld: 'La version précédente reste en ligne.',
  stillThere: 'La page est encore en ligne.',
  goneBack: (version: string, asked: string) =>
    `Cette modification n’est plus en ligne\u00A0: le site montre la version ${version}, retour en arrière demandé ${asked}. La prochaine publication la remplacera.`,
  goneBackThere: (version: string, asked: string) =>
    `La page est de nouveau en ligne\u00A0: le site montre la version ${version}, retour en arrière demandé ${asked}. La prochaine publication la remplacera.`,
  see: 'Voir la page',
  history: 'Voir les publications',
} as const

export const SCHEDULE = {
  publish: 'Publier',
  open: 'Programmer la publication…',
  title: (title: string) => `Programmer\u00A0: «\u00A0${title}\u00A0»`,
  what: 'Que faire\u00A0?',
  types: { publish: 'Publier', unpublish: 'Retirer du site' },
  typesHelp: {
    publish: 'Le brouillon enregistré en dernier sera mis en ligne.',
    unpublish: 'La page ne sera plus sur le site\u00A0; son texte est gardé en brouillon.',
  },
  when: 'Quand\u00A0? (heure de Paris)',
  hour: 'Heure',
  whenExample: 'jj/mm/aaaa hh:mm',
  confirm: { publish: 'Programmer la publication', unpublish: 'Programmer le retrait' },
  planned: 'Déjà prévu',
  nothing: 'Rien n’est prévu pour cette page.',
  waiting: 'Lecture de ce qui est prévu…',
  line: { publish: 'Publier le', unpublish: 'Retirer du site le' },
  cancel: 'Annuler',
  cancelNamed: (what: string, date: string) => `Annuler\u00A0: ${what} ${date}`,
  done: 'C’est prévu.',
  cancelled: 'C’est annulé.',
  noDate: 'Choisissez un jour et une heure.',
  past: 'Ce moment est passé\u00A0: choisissez un jour et une heure à venir.',
  failed: 'La demande n’a pas abouti. Réessayez dans un instant.',
} as const
