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
  states: { new: 'Nouveau', handled: 'Traité' },
  stateHelp:
    'Un «\u00A0oui\u00A0» ou un «\u00A0non\u00A0» sans un mot est compté, il n’y a rien à traiter.',
  day: 'Jour',
  page: 'Page',
  answer: 'Réponse',
  answers: { yes: 'Oui', no: 'Non' },
  about: 'C’est',
  abouts: { idea: 'Une idée', problem: 'Un problème' },
  text: 'Texte',
  open: 'Ouvrir la page',
} as const

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
  codeHelp: 'Donné par le système à l’enregistrement. Lisez-le à l’accueil, ou envoyez-le.',
  revokedOn: 'Code révoqué le',
  revokedOnHelp:
    'Mettez une date pour que le code ne compte plus. Videz-la pour qu’il compte de nouveau.',
} as const

export const PANEL = {
  title: 'Retours sur le site',
  none: 'Rien de nouveau.',
  count: (count: number): string =>
    count === 1 ? '1 nouveau retour' : `${String(count)} nouveaux retours`,
  all: 'Tous les retours',
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
