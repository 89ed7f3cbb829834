import type { Room } from '../room.ts'
import { desks } from './desks.ts'
import { signals as signalsCollection } from './signals.ts'
import { visits } from './visits.ts'

export { ideaFieldOf } from './idea-field.ts'
export { keepIdea } from './idea.ts'
export { IDEA } from './labels.fr.ts'
export { peopleHelped } from './people-helped.ts'
export { dropOldSignals } from './retention.ts'

/** Small words about the site, and what desks note of their visits. */
export const signals: Room = {
  collections: [signalsCollection, visits, desks],
  actions: ['./signals/admin/IdeaButton.tsx#IdeaButton'],
}
