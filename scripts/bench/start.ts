import type { Bench } from './bench.ts'
import { comparedWith, type Figure } from './figure.ts'
import { labels } from './labels.fr.ts'

/** From nothing to a published site (programs built and database program at hand), then once more. */
export const benchStart: Bench = async ({ restart }) => {
  const cold: Figure = {
    name: labels.figures.cold,
    value: (await restart()).seconds,
    unit: 's',
  }
  const warm: Figure = {
    name: labels.figures.warm,
    value: (await restart()).seconds,
    unit: 's',
  }
  return [cold, comparedWith(cold, warm)]
}
