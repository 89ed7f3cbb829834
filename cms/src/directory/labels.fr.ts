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
  picture: 'Logo ou photo',
  pictureHelp: 'Facultatif\u00A0: de quoi reconnaître le lieu. Montré entier, en petit.',
  website: 'Site',
  phone: 'Téléphone',
  email: 'Adresse e-mail pour le public',
  emailHelp:
    'Celle où chacun peut écrire, vérifiée. Elle est montrée sur le site, à côté du téléphone. Vide plutôt que fausse.',
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
  notifyNew: 'Un courriel à chaque nouvelle question',
  notifyNewHelp:
    'Sans cette coche\u00A0: un seul courriel chaque matin travaillé, s’il y a de nouvelles questions.',
  notifyReminders: 'Rappeler avant l’échéance',
  absences: 'Absences',
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
  tabs: { place: 'Adresse', hours: 'Horaires', access: 'Accès' },
  organization: 'Partenaire',
  name: 'Nom du lieu',
  street: 'Adresse',
  city: 'Commune',
  phone: 'Téléphone',
  toCheck: 'À vérifier',
} as const

export const HOURS = {
  week: 'Horaires de la semaine',
  weekHelp:
    'Une ligne par plage, pour un ou plusieurs jours\u00A0: «\u00A0du lundi au vendredi, de 9\u00A0h à 12\u00A0h\u00A0», puis «\u00A0du lundi au jeudi, de 14\u00A0h à 17\u00A0h\u00A0». Un jour sans ligne est un jour de fermeture. Vide tant que les horaires ne sont pas certains. Le site en tire «\u00A0Ouvert maintenant\u00A0» ou «\u00A0Fermé\u00A0».',
  line: 'plage',
  days: 'Jours',
  daysHelp: 'Plusieurs jours à la fois si les heures sont les mêmes.',
  dayChoices: {
    'monday-friday': 'Du lundi au vendredi',
    'monday-saturday': 'Du lundi au samedi',
    'every-day': 'Tous les jours',
    monday: 'Lundi',
    tuesday: 'Mardi',
    wednesday: 'Mercredi',
    thursday: 'Jeudi',
    friday: 'Vendredi',
    saturday: 'Samedi',
    sunday: 'Dimanche',
  },
  from: 'De',
  fromExample: '9\u00A0h',
  to: 'À',
  toExample: '12\u00A0h\u00A030',
  byAppointment: 'Sur rendez-vous seulement',
  byAppointmentHelp: 'Coché\u00A0: on n’est pas reçu si l’on vient sans rendez-vous.',
  timeUnreadable:
    'Cette heure n’est pas lisible. Exemples\u00A0: «\u00A09\u00A0h\u00A0», «\u00A014\u00A0h\u00A030\u00A0», «\u00A009:00\u00A0».',
  backward: (from: string, to: string) =>
    `La fin (${to}) ne vient pas après le début (${from}). Pour un accueil de nuit, faites deux lignes\u00A0: l’une jusqu’à minuit, l’autre le lendemain à partir de minuit.`,
  overlap: (day: string, first: string, second: string) =>
    `Le ${day}, deux plages se chevauchent\u00A0: ${first} et ${second}. Changez l’une des deux, ou n’en gardez qu’une.`,
  hours: 'Précisions sur les horaires',
  hoursHelp:
    'Ce que les plages ne disent pas\u00A0: «\u00A0sauf le premier jeudi du mois\u00A0», «\u00A0prendre un ticket avant 11\u00A0h\u00A0». Sans plages, les horaires en toutes lettres.',
  closures: 'Fermetures exceptionnelles',
  closuresHelp:
    'Congés, travaux, inventaire. Le site les annonce, et dit «\u00A0Fermé\u00A0» ces jours-là. Les jours fériés sont déjà connus\u00A0: le site y écrit que les horaires sont à vérifier.',
  closure: 'fermeture',
  closedFrom: 'Premier jour fermé',
  closedTo: 'Dernier jour fermé',
  closedToHelp: 'Vide\u00A0: un seul jour.',
  closureBackward: 'Le dernier jour fermé vient avant le premier.',
  reason: 'Raison',
  reasonHelp: 'Facultatif\u00A0: «\u00A0congés d’été\u00A0», «\u00A0travaux\u00A0».',
} as const

export const ACCESS = {
  wheelchair: 'Accessible en fauteuil roulant',
  wheelchairChoices: { yes: 'Oui', partly: 'En partie', no: 'Non' },
  wheelchairHelp:
    'De la rue au guichet, sans aide. «\u00A0En partie\u00A0»\u00A0: par une autre entrée, ou avec une aide. Vide tant que ce n’est pas vérifié.',
  languages: 'Langues parlées à l’accueil',
  languagesHelp:
    'Autres que le français\u00A0: «\u00A0anglais\u00A0», «\u00A0arabe\u00A0», «\u00A0langue des signes\u00A0». Une langue par ligne.',
  transport: 'Comment venir',
  transportHelp:
    'Arrêts proches et stationnement\u00A0: «\u00A0Bus\u00A04, arrêt Mairie. Gare à 10\u00A0minutes à pied.\u00A0»',
  remote: 'Être reçu sans se déplacer',
  remoteHelp:
    'Par téléphone, en visioconférence, à domicile\u00A0: «\u00A0Rendez-vous par téléphone, le mardi matin\u00A0».',
} as const
