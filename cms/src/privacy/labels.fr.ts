export const ACCESS_LOG = {
  group: 'Confidentialité',
  labels: { singular: 'Ouverture', plural: 'Journal des accès' },
  description: 'Qui a ouvert les coordonnées ou la réponse d’une personne, et quand.',
  user: 'Par',
  opened: 'A ouvert',
  ticket: 'Demande',
  openings: {
    contact: 'Les coordonnées',
    answer: 'La réponse et les coordonnées',
    erasure: 'A effacé la demande',
  },
} as const

/** What stands in the place of an erased text. */
export const ERASED = '[effacé]'
