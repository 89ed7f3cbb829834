const GROUP = 'Annuaire'

export const ORGANIZATIONS = {
  group: GROUP,
  labels: { singular: 'Partenaire', plural: 'Partenaires' },
  description:
    'Les organismes et associations du réseau. Un ancien nom doit encore mener au partenaire.',
  tabs: { public: 'Sur le site', services: 'Services et lieux', desk: 'Demandes' },
  name: 'Nom',
  acronym: 'Sigle',
  acronymHelp: 'En capitales, s’il est utilisé\u00A0: «\u00A0CAF\u00A0».',
  formerNames: 'Anciens noms et autres noms',
  formerNamesHelp:
    'Ce que les gens disent encore\u00A0: «\u00A0Pôle emploi\u00A0». Un nom par ligne.',
  rubrics: 'Rubriques',
  descriptionField: 'Ce qu’il fait',
  descriptionHelp: 'Deux ou trois phrases simples.',
  website: 'Site',
  phone: 'Téléphone',
  phoneHelp: 'Seulement s’il a été vérifié. Vide plutôt que faux.',
  hotlines: 'Numéros utiles',
  toCheck: 'Coordonnées à vérifier',
  toCheckHelp: 'Coché tant que les coordonnées n’ont pas été confirmées par le partenaire.',
  services: 'Services',
  locations: 'Lieux d’accueil',
  contactEmail: 'Adresse pour les demandes',
  contactEmailHelp:
    'Les nouvelles demandes y sont annoncées, sans rien de la question. Visible du chef de projet et de ce partenaire seulement.',
  notify: 'Courriels',
  notifyNew: 'Prévenir à chaque nouvelle demande',
  notifyReminders: 'Rappeler avant l’échéance',
} as const

export const SERVICES = {
  group: GROUP,
  labels: { singular: 'Service', plural: 'Services' },
  description: 'Ce qu’un partenaire fait, pour qui, et comment l’obtenir.',
  organization: 'Partenaire',
  name: 'Nom',
  descriptionField: 'Ce que c’est',
  eligibility: 'Pour qui',
  application: 'Comment l’obtenir',
  applicationHelp: 'Avec ou sans rendez-vous, en ligne…',
  fees: 'Prix',
  feesHelp: 'En clair\u00A0: «\u00A0Gratuit\u00A0». Vide si ce n’est pas certain.',
  rubrics: 'Rubriques',
} as const

export const LOCATIONS = {
  group: GROUP,
  labels: { singular: 'Lieu d’accueil', plural: 'Lieux d’accueil' },
  description: 'Où l’on est reçu. Laissez vide ce qui n’a pas été vérifié.',
  organization: 'Partenaire',
  name: 'Nom du lieu',
  street: 'Adresse',
  city: 'Commune',
  phone: 'Téléphone',
  hours: 'Horaires',
  hoursHelp:
    'En toutes lettres\u00A0: «\u00A0du lundi au vendredi, de 9\u00A0h à 12\u00A0h\u00A0».',
  toCheck: 'À vérifier',
} as const
