const GROUP = 'Retours et visites'

export const SIGNALS = {
  group: GROUP,
  labels: { singular: 'Retour', plural: 'Retours' },
  description:
    'Ce que les visiteurs, l’accueil et les partenaires disent du site. Sans nom ni coordonnées\u00A0: les adresses e-mail et les numéros sont masqués. Gardé treize mois.',
  kind: 'Sorte',
  kinds: {
    helpful: 'Cette page a-t-elle aidé\u00A0?',
    error: 'Erreur signalée',
    idea: 'Idée ou problème',
  },
  state: 'État',
  states: { new: 'À traiter', handled: 'Traité' },
  day: 'Jour',
  page: 'Page',
  answer: 'Réponse',
  answers: { yes: 'Oui', no: 'Non' },
  about: 'C’est',
  abouts: { idea: 'Une idée', problem: 'Un problème' },
  text: 'Texte',
  title: 'Titre',
} as const

/** The screen of one signal, and its line in the list. */
export const SIGNAL = {
  said: 'Ce qui est dit',
  noWord: 'Sans un mot\u00A0: compté, rien à traiter.',
  /** What it is, by what was chosen in the form. */
  nature: {
    error: 'Erreur signalée',
    yes: 'Cette page a aidé',
    no: 'Cette page n’a pas aidé',
    idea: 'Une idée',
    problem: 'Un problème',
  },
  title: (nature: string, day: string) => `${nature}, le ${day}`,
  page: 'Page',
  day: 'Jour',
  state: 'État',
  handle: 'Marquer comme traité',
  putBack: 'Remettre à traiter',
  next: 'Suivant',
  all: 'Tous les retours',
  left: (count: number) =>
    count === 0
      ? 'Rien d’autre à traiter.'
      : count === 1
        ? '1 autre retour à traiter.'
        : `${String(count)} autres retours à traiter.`,
  handled: 'Traité.',
  isBack: 'Remis à traiter.',
  failed: 'Le serveur ne répond pas. Réessayez dans un instant.',
} as const

/** Pages of the site that no document gives a title, by their name in `paths`. */
export const SITE_PAGES = {
  home: 'Page d’accueil du site',
  directory: 'Annuaire',
  search: 'Recherche',
  ask: 'Poser une question',
  hotlines: 'Numéros utiles',
  glossary: 'Glossaire',
  news: 'Actualités',
  agenda: 'Agenda',
  resources: 'Ressources',
  help: 'Aide',
  counter: 'Mode guichet',
  sitemap: 'Plan du site',
  legal: 'Mentions légales',
  privacy: 'Données personnelles',
  accessibility: 'Accessibilité',
} as const

/** Screens of those who work here, the same, by their address. */
export const SCREENS: Readonly<Record<string, string>> = {
  '/demande/': 'Page d’un lien envoyé à un partenaire',
  '/admin': 'Première page de l’administration',
  '/admin/account': 'Mon compte',
  '/admin/mode-d-emploi': 'Mode d’emploi',
  '/admin/mode-d-emploi/exercice': 'Exercice',
}

export const EASY_READ_OF = (title: string): string => `${title} (facile à lire)`
export const LIST_OF = (plural: string): string => `Liste\u00A0: ${plural}`
export const ONE_OF = (singular: string, title: string): string => `${singular}\u00A0: ${title}`

export const VISITS = {
  group: GROUP,
  labels: { singular: 'Visite au guichet', plural: 'Visites au guichet' },
  description:
    'Notées d’un geste par l’accueil, sans un mot sur la personne. Gardées treize mois, pour les chiffres.',
  day: 'Jour',
  rubric: 'Rubrique',
  outcome: 'Issue',
  outcomes: { oriented: 'Orientée', notFound: 'Pas trouvé' },
  page: 'Vers la page',
  desk: 'Guichet',
} as const

export const DESKS = {
  group: GROUP,
  labels: { singular: 'Guichet', plural: 'Guichets' },
  description:
    'Les accueils qui notent leurs visites. Chacun a un code, à écrire une fois sur son ordinateur, dans le guichet du site (adresse du site, puis /guichet/). Sans code, une visite compte comme publique.',
  name: 'Nom',
  nameHelp: 'Comme vous l’appelez. Exemple\u00A0: Centre social du quartier.',
  code: 'Code',
  codeHelp: 'Lisez-le à l’accueil, ou copiez-le pour l’envoyer.',
  codeLater: 'Le système donne le code à l’enregistrement.',
  copy: 'Copier le code',
  copied: 'Code copié.',
  selected: 'Le code est sélectionné\u00A0: copiez-le avec Ctrl\u00A0+\u00A0C.',
  revokedOn: 'Code révoqué le',
  revokedOnHelp:
    'Mettez une date pour que le code ne compte plus. Videz-la pour qu’il compte de nouveau.',
} as const

/** « Une idée, un problème ? », on screens and on the page of a mailed link. */
export const IDEA = {
  button: 'Une idée, un problème\u00A0?',
  title: 'Une idée, un problème\u00A0?',
  help: 'Dites-le simplement\u00A0: le chef de projet le lira. Votre message part sans votre nom, avec l’adresse de cet écran. Signez-le si vous attendez une réponse.',
  about: 'C’est…',
  idea: 'une idée',
  problem: 'un problème',
  text: 'Votre message',
  textHelp: 'Ne parlez pas d’une personne reçue. 1\u00A0000 caractères au plus.',
  send: 'Envoyer',
  cancel: 'Annuler',
  sent: 'Merci\u00A0! Votre message est chez le chef de projet.',
  failed: 'Votre message n’est pas parti. Il est toujours là\u00A0: envoyez-le à nouveau.',
  signIn: 'Connectez-vous pour continuer.',
} as const
