import { z } from 'zod'
import { criterionSchema, STATES, stateOf, type Criterion, type State } from './criterion.ts'
import { WRITTEN_THEMES } from './themes.fr.ts'

export { STATES, stateOf, type Criterion, type State } from './criterion.ts'
export { STATE_LABELS } from './labels.fr.ts'
export { TESTS } from './tests.fr.ts'

const themesSchema = z.array(
  z.strictObject({ title: z.string(), criteria: z.array(criterionSchema) }),
)

/** Every criterion of RGAA 4.1.2 by theme, with how it is checked here. @throws when ill written */
export const ACCESSIBILITY = themesSchema.parse(WRITTEN_THEMES)

/** How many criteria are in each state. */
export const countStates = (criteria: readonly Criterion[]): Record<State, number> => {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>
  for (const criterion of criteria) counts[stateOf(criterion)] += 1
  return counts
}
