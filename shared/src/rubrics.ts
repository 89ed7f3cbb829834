/** Slugs of the eight rubrics: first segments of public addresses, in the order of the seed. */
export const RUBRIC_SLUGS = [
  'famille',
  'logement',
  'emploi',
  'sante',
  'juridique',
  'seniors',
  'handicap',
  'precarite',
] as const

export type RubricSlug = (typeof RUBRIC_SLUGS)[number]
