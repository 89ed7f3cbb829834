const GROUP = 'Informations'

export const GLOSSARY = {
  group: GROUP,
  labels: { singular: 'Mot expliqué', plural: 'Mots expliqués' },
  description:
    'Sigles et mots difficiles. Le site les explique là où ils se trouvent, et sur la page «\u00A0Glossaire\u00A0».',
  term: 'Mot ou sigle',
  termHelp:
    'Comme il est écrit dans les textes\u00A0: «\u00A0RSA\u00A0», «\u00A0commission d’attribution\u00A0».',
  expansion: 'Ce que veut dire le sigle',
  expansionHelp:
    'Pour un sigle seulement\u00A0: «\u00A0revenu de solidarité active\u00A0». Vide pour un mot.',
  definition: 'Explication',
  definitionHelp: 'Une à trois phrases simples, sans autre mot difficile.',
  aliases: 'Autres écritures',
  aliasesHelp: 'Pluriels, anciens noms, variantes. Un mot par ligne.',
} as const

export const NEWS = {
  group: GROUP,
  labels: { singular: 'Actualité', plural: 'Actualités' },
  description: 'Ce qui change\u00A0: une aide, un accueil, une date à ne pas manquer.',
  title: 'Titre',
  titleHelp: 'Ce qui change, en une ligne\u00A0: «\u00A0Le chèque énergie arrive en avril\u00A0».',
  summary: 'En une ou deux phrases',
  summaryHelp: 'Ce que l’on lit dans la liste, sous le titre.',
  pictureHelp: 'Facultatif\u00A0: montrée en bande, au-dessus du texte.',
  text: 'Texte',
  publishedOn: 'Date',
  publishedOnHelp:
    'Affichée avec l’actualité. Les plus récentes viennent en premier. Pour une mise en ligne plus tard, utilisez «\u00A0Programmer la publication\u00A0».',
  organization: 'Partenaire',
  organizationHelp: 'Facultatif\u00A0: à qui se rapporte cette actualité.',
  linkHelp: 'Facultatif\u00A0: la page officielle où tout est expliqué.',
} as const

export const EVENTS = {
  group: GROUP,
  labels: { singular: 'Événement', plural: 'Événements' },
  description:
    'L’agenda\u00A0: permanences, ateliers, réunions, forums. Un événement quitte le site 30 jours après sa fin.',
  tabs: { text: 'Texte', when: 'Quand et où', more: 'Inscription et liens' },
  title: 'Titre',
  titleHelp:
    'Ce que l’on y fait\u00A0: «\u00A0Atelier\u00A0: remplir sa demande de retraite\u00A0».',
  summary: 'En une ou deux phrases',
  summaryHelp: 'Ce que l’on lit dans l’agenda, sous le titre.',
  picture: 'Affiche ou image',
  pictureHelp:
    'Facultatif\u00A0: montrée entière. Tout ce que dit une affiche doit aussi être écrit dans cette page.',
  text: 'Texte',
  isAllDay: 'Toute la journée',
  isAllDayHelp: 'Coché\u00A0: seuls les jours comptent, pas les heures.',
  startsAt: 'Début',
  endsAt: 'Fin',
  endsAtHelp:
    'Vide si l’heure de fin n’est pas connue. «\u00A0Toute la journée\u00A0»\u00A0: le dernier jour, s’il y en a plusieurs.',
  endBeforeStart: 'La fin vient avant le début.',
  endUnreadable: 'Cette date n’est pas lisible.',
  mode: 'Comment y participer',
  modes: { onsite: 'Sur place', remote: 'À distance', both: 'Sur place ou à distance' },
  place: 'Lieu',
  placeName: 'Nom du lieu',
  placeNameHelp: 'Comme sur la porte\u00A0: «\u00A0Maison de quartier Bernard de Jussieu\u00A0».',
  placeMissing: 'Dites où cela se passe\u00A0: au moins le nom du lieu.',
  street: 'Adresse',
  city: 'Commune',
  joinUrl: 'Lien pour participer à distance (https)',
  joinUrlHelp: 'La visioconférence, ou la page qui donne le lien une fois inscrit.',
  joinMissing:
    'Donnez l’adresse (https) par laquelle on participe, ou choisissez «\u00A0Sur place\u00A0».',
  registration: 'Venir ou s’inscrire',
  registrationHelp:
    'En clair\u00A0: «\u00A0Sans inscription\u00A0», «\u00A0Sur inscription, par téléphone\u00A0».',
  cost: 'Prix',
  costHelp: 'En clair\u00A0: «\u00A0Gratuit\u00A0». Vide si ce n’est pas certain.',
  organization: 'Partenaire qui l’organise',
  organizationHelp: 'Facultatif.',
  linkHelp: 'Facultatif\u00A0: la page de l’organisateur.',
  isCancelled: 'Annulé',
  isCancelledHelp:
    'Il reste sur le site, marqué «\u00A0annulé\u00A0», pour prévenir qui comptait venir.',
} as const

export const RESOURCES = {
  group: GROUP,
  labels: { singular: 'Ressource', plural: 'Ressources' },
  description: 'Documents, vidéos, fiches pratiques et sites utiles, à lire ou à donner.',
  title: 'Titre',
  summary: 'En une ou deux phrases',
  summaryHelp: 'À quoi cela sert, et à qui.',
  kind: 'Nature',
  kinds: {
    document: 'Document',
    video: 'Vidéo',
    sheet: 'Fiche pratique',
    link: 'Site',
  },
  url: 'Adresse (https)',
  publisher: 'Qui la publie',
  publisherHelp: '«\u00A0Service Public\u00A0», «\u00A0CAF\u00A0»…',
  extent: 'Longueur',
  extentHelp: '«\u00A012 pages\u00A0», «\u00A04 minutes\u00A0».',
  transcript: 'Ce qui est dit dans la vidéo',
  transcriptHelp: 'Mot à mot si possible, pour qui ne peut pas l’entendre ou la voir.',
} as const
