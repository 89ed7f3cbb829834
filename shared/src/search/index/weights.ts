/** What is said where weighs how much; tuned on `scripts/bench/search`. */
export const FIELDS = {
  title: { weight: 6.2, length: 0.9 },
  aliases: { weight: 5, length: 0.3 },
  summary: { weight: 4, length: 0.95 },
  headings: { weight: 0.7, length: 0 },
  body: { weight: 1.15, length: 0.55 },
} as const

export type Field = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as Field[]

/** The more a word is repeated the less each time counts: tf / (SATURATION + tf). */
export const SATURATION = 6.5

/** Impacts are kept on this many steps, evenly spread over the logarithm between the two ends. */
export const IMPACT = { steps: 8, least: 0.07, most: 0.85 } as const

export const impactOf = (step: number): number =>
  IMPACT.least * (IMPACT.most / IMPACT.least) ** (step / (IMPACT.steps - 1))

export const stepOf = (impact: number): number => {
  const share = Math.log(impact / IMPACT.least) / Math.log(IMPACT.most / IMPACT.least)
  return Math.max(0, Math.min(IMPACT.steps - 1, Math.round(share * (IMPACT.steps - 1))))
}

/**
 * Stems kept for one page: all of its names and summary, and of the rest as many as make this number;
 * fewer when the index is shared by many pages. Measured: recall does not suffer from 50 on.
 */
export const stemsKept = (pages: number): number =>
  Math.min(150, Math.round(48 + 6000 / Math.max(1, pages)))

/** Stems of the body kept even for a page with many names. */
export const LEAST_OF_BODY = 12

/** Aliases, from the first, that count as names of a page of their own; all of them are found. */
export const NAMES = 8
