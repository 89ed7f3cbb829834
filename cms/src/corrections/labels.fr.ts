/** Words of what partners propose of their own pages. */
export const CORRECTIONS = {
  group: 'Annuaire',
  labels: { singular: 'Correction proposée', plural: 'Corrections proposées' },
  description:
    'Ce qu’un partenaire propose de changer dans sa propre page. Rien n’est changé sans votre accord.',
  organization: 'Partenaire',
  state: 'État',
  states: { waiting: 'À relire', accepted: 'Acceptée', refused: 'Refusée' },
  by: 'Proposée par',
  message: 'Mot du partenaire',
  reason: 'Raison du refus',
  decidedAt: 'Décidée le',
  decidedBy: 'Décidée par',
  title: (day: string) => `Correction proposée le ${day}`,
} as const

export const FIELD_LABELS: Record<
  'organizations' | 'locations' | 'services',
  Record<string, string>
> = {
  organizations: {
    name: 'Nom de votre organisme',
    phone: 'Téléphone',
    email: 'Adresse e-mail pour le public',
    website: 'Site',
    description: 'Ce que fait votre organisme',
  },
  locations: {
    name: 'Nom du lieu',
    street: 'Adresse',
    postalCode: 'Code postal',
    city: 'Commune',
    phone: 'Téléphone du lieu',
    hours: 'Précisions sur les horaires',
    wheelchair: 'Accessible en fauteuil roulant',
    languages: 'Langues parlées à l’accueil, une par ligne',
    transport: 'Comment venir',
    remote: 'Être reçu sans se déplacer',
  },
  services: {
    name: 'Nom du service',
    description: 'Ce que c’est',
    eligibility: 'Pour qui',
    application: 'Comment l’obtenir',
    fees: 'Prix',
  },
}

export const WHEELCHAIR = {
  '': 'Pas encore vérifié',
  yes: 'Oui',
  partly: 'En partie',
  no: 'Non',
} as const

/** Parts of a page. */
export const PART = {
  kinds: { organizations: 'Organisme', locations: 'Lieu d’accueil', services: 'Service' },
  added: {
    locations: (name: string) => `Nouveau lieu d’accueil\u00A0: ${name}`,
    services: (name: string) => `Nouveau service\u00A0: ${name}`,
  },
  week: 'Horaires de la semaine',
  closures: 'Fermetures exceptionnelles',
  byAppointment: 'sur rendez-vous',
  closedOn: (day: string) => `le ${day}`,
  closedBetween: (from: string, to: string) => `du ${from} au ${to}`,
  /** Instead of a telephone of its own. */
  helplines: (numbers: readonly string[]) =>
    `${numbers.length === 1 ? 'Numéro utile' : 'Numéros utiles'}\u00A0: ${numbers.join(', ')}`,
} as const

/** What is wrong with what was typed. */
export const PROBLEMS = {
  required: 'Ce champ ne peut pas rester vide.',
  long: (max: number) => `C’est trop long\u00A0: ${String(max)} caractères au plus.`,
  phone: 'Ce numéro ne semble pas juste. Exemple\u00A0: 01 30 97 80 00',
  email: 'Cette adresse e-mail ne semble pas juste.',
  postalCode: 'Un code postal a cinq chiffres.',
  choice: 'Choisissez dans la liste.',
  days: 'Cochez au moins un jour pour chaque plage.',
  day: 'Donnez le premier jour fermé, et une date entière.',
} as const

/** What the server answers. */
export const ANSWERS = {
  what: 'La correction',
  partnerOnly: 'Seul un partenaire propose une correction de sa page.',
  offline: 'La page de votre organisme n’est pas sur le site\u00A0: demandez au chef de projet.',
  changedWhileTyping:
    'La page a changé pendant que vous écriviez. Copiez ce que vous voulez garder, puis rechargez la page.',
  parts: 'Un lieu ou un service n’est plus dans votre page. Rechargez la page.',
  problems: 'Rien n’a été envoyé\u00A0: corrigez les champs signalés.',
  nothing: 'Vous n’avez rien changé\u00A0: il n’y a rien à envoyer.',
  unknown: 'Cette correction n’existe pas, ou n’est pas pour vous.',
  decided: 'Cette correction a déjà reçu une réponse. Rechargez la page.',
  proposedAgain:
    'Le partenaire vient de changer sa proposition\u00A0: rechargez la page pour lire la nouvelle.',
  pageChanged:
    'La page a changé depuis cette proposition\u00A0: rien n’a été écrit. Corrigez la page vous-même, ou refusez en demandant une nouvelle proposition.',
  draft:
    'La page de ce partenaire a un brouillon qui n’est pas publié\u00A0: rien n’a été écrit. Publiez ce brouillon ou revenez à la version en ligne, puis acceptez.',
  reason: 'Dites pourquoi, en une phrase\u00A0: le partenaire la lira.',
} as const

/** The partner’s form. */
export const FORM = {
  title: 'Proposer une correction',
  partnerOnly: 'Cette page est pour les partenaires.',
  intro:
    'Voici votre page comme elle est sur le site. Changez ce qui n’est plus juste, puis envoyez. Le chef de projet relit avant que le site change.',
  waiting:
    'Votre proposition attend d’être relue. Vous pouvez encore la changer\u00A0: envoyez-la de nouveau.',
  stale:
    'La page a changé depuis votre proposition. Voici la page d’aujourd’hui\u00A0: si besoin, proposez de nouveau.',
  optional: 'Laissez vide ce qui n’est pas certain.',
  helplines: (numbers: readonly string[]) =>
    `${numbers.length === 1 ? 'Numéro utile affiché' : 'Numéros utiles affichés'} sur votre page\u00A0: ${numbers.join(', ')}`,
  add: { locations: 'Ajouter un lieu d’accueil', services: 'Ajouter un service' },
  none: {
    locations: 'Aucun lieu d’accueil n’est indiqué dans votre page.',
    services: 'Aucun service n’est indiqué dans votre page.',
  },
  added: { locations: 'Nouveau lieu d’accueil', services: 'Nouveau service' },
  removeAdded: { locations: 'Retirer ce nouveau lieu', services: 'Retirer ce nouveau service' },
  addHours: 'Ajouter une plage horaire',
  hoursHelp: 'Une ligne par plage\u00A0: les jours, de quelle heure à quelle heure.',
  hoursLine: (number: number) => `Plage ${String(number)}`,
  from: 'De',
  to: 'À',
  byAppointment: 'Sur rendez-vous seulement',
  addClosure: 'Ajouter une fermeture',
  closureLine: (number: number) => `Fermeture ${String(number)}`,
  closedFrom: 'Premier jour fermé',
  closedTo: 'Dernier jour fermé (vide\u00A0: un seul jour)',
  closedWhy: 'Raison (facultatif)',
  remove: 'Retirer',
  message: 'Un mot pour le chef de projet (facultatif)',
  messageHelp:
    'Un service ou un lieu à retirer, une précision. N’y mettez rien sur une personne reçue.',
  send: 'Envoyer la proposition',
  sending: 'Envoi…',
  sent: 'Merci. Le chef de projet va relire votre proposition.',
  network:
    'L’envoi n’a pas abouti\u00A0: vérifiez la connexion, puis essayez de nouveau. Ce que vous avez écrit est encore là.',
  leave:
    'Quitter cette page\u00A0? Votre proposition n’est pas envoyée\u00A0: ce que vous avez écrit serait perdu.',
  past: 'Vos propositions',
  sentOn: (day: string) => `Envoyée le ${day}`,
  back: 'Revenir à la première page',
} as const

/** What the lead reads and decides. */
export const SCREEN = {
  from: (name: string, day: string) => `${name}, le ${day}`,
  message: 'Mot du partenaire',
  what: 'Quoi',
  now: 'Sur le site',
  was: 'Avant',
  then: 'Proposé',
  empty: 'Vide',
  page: 'Ouvrir la page du partenaire',
  onlyMessage: 'Aucun champ n’est changé\u00A0: le partenaire a seulement laissé un mot.',
  accept: 'Accepter et publier',
  checked: 'Ces coordonnées sont vérifiées avec le partenaire',
  checkedHelp:
    'L’avertissement «\u00A0Coordonnées à vérifier\u00A0» de l’organisme est retiré de sa page. Un lieu d’accueil à vérifier garde le sien.',
  acceptMessage: 'C’est noté',
  refuse: 'Refuser',
  reason: 'Pourquoi refuser\u00A0? Le partenaire le lira.',
  accepted: (name: string, day: string) => `Acceptée par ${name}, le ${day}.`,
  refused: (name: string, day: string) => `Refusée par ${name}, le ${day}.`,
  network: 'Cela n’a pas marché\u00A0: vérifiez la connexion, puis essayez de nouveau.',
} as const
