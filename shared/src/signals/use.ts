/** Steps of use, and the fewest people that count at all: of less, nothing may be told. */
const STEPS = { most: 9, least: 5 } as const

/**
 * How much a page is used, from 0 to 9: each step is twice as many people, from 5 on. The site is told
 * no finer figure.
 */
export const useOf = (people: number): number =>
  people < STEPS.least ? 0 : Math.min(STEPS.most, 1 + Math.floor(Math.log2(people / STEPS.least)))
