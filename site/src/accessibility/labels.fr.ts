import type { State } from './criterion.ts'

/** What each state is called, and what it means, for the public. */
export const STATE_LABELS: Record<State, { name: string; means: string }> = {
  automatic: {
    name: 'vérifié automatiquement',
    means: 'un programme vérifie tout le critère à chaque modification du site',
  },
  partly: {
    name: 'en partie automatique',
    means: 'un programme en vérifie une partie, le reste est à vérifier par une personne',
  },
  byHand: {
    name: 'vérifié à la main',
    means: 'une personne l’a vérifié, à la date indiquée',
  },
  toCheck: {
    name: 'à vérifier par une personne',
    means: 'aucun programme ne peut le faire, et personne ne l’a encore fait',
  },
  notApplicable: {
    name: 'non applicable',
    means: 'le site n’a pas ce dont parle le critère',
  },
}
