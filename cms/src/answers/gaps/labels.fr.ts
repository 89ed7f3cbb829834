export const GAPS = {
  group: 'Contenu',
  labels: { singular: 'Contenu à créer', plural: 'Contenus à créer' },
  description:
    'Les sujets sur lesquels des personnes posent des questions sans qu’aucune fiche n’y réponde. Vous en tenez la liste\u00A0; depuis une demande, vous dites de quel sujet elle est.',
  subject: 'Sujet',
  subjectHelp:
    'Quelques mots, rien d’une personne\u00A0: «\u00A0Louer une voiture sans permis B\u00A0».',
  rubric: 'Rubrique',
  rubrics: {
    famille: 'Famille',
    logement: 'Logement',
    emploi: 'Emploi',
    sante: 'Santé',
    juridique: 'Juridique',
    seniors: 'Seniors',
    handicap: 'Handicap',
    precarite: 'Précarité',
  },
  isDone: 'Fait',
  isDoneHelp: 'Une fiche y répond\u00A0: le sujet quitte la liste.',
} as const

export const GAPS_PAGE = {
  title: 'Contenus à créer',
  leadOnly: 'Cette page est réservée au chef de projet.',
  intro:
    'Ce que des personnes demandent sans qu’aucune fiche n’y réponde, le plus demandé d’abord. Une demande effacée reste comptée, sans rien d’elle\u00A0; en dessous de 5, ce compte n’est pas montré.',
  empty: 'Aucun sujet noté. Depuis une demande, choisissez «\u00A0Aucune fiche n’en parle\u00A0».',
  keep: 'Tenir la liste des sujets',
  subjects: 'Sujets notés',
  subject: 'Sujet',
  now: 'Demandes gardées',
  erased: 'Demandes effacées',
  few: 'moins de 5',
  proposedTitle: 'Proposées\u00A0: aucune fiche n’y répond',
  proposedHelp:
    'Répondues sans lien vers une fiche, et la recherche du site n’en trouve pas qui en parle bien. Ouvrez la demande et dites son sujet, ou écartez-la.',
  receivedOn: (day: string) => `reçue le ${day}`,
  name: 'Ouvrir et dire le sujet',
  nameThis: (reference: string) => `Ouvrir la demande ${reference} et dire son sujet`,
  refuse: 'Écarter',
  refuseThis: (reference: string) => `Écarter la demande ${reference}`,
} as const

export const GAP_PANEL = {
  title: 'Aucune fiche n’en parle\u00A0?',
  help: 'Dites de quel sujet est cette demande\u00A0: les sujets qui reviennent forment la liste des contenus à créer.',
  choose: 'Pas de sujet',
  label: 'Sujet de la liste',
  fresh: 'Ou un nouveau sujet',
  save: 'Noter',
  saved: 'C’est noté.',
  list: 'Voir les contenus à créer',
  network: 'Le serveur ne répond pas. Réessayez dans un instant.',
} as const

export const GAP_ERRORS = {
  what: 'Le sujet',
  unknown: 'Cette demande ou ce sujet n’existe pas, ou la demande a été effacée.',
} as const
