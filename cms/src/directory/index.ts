import { notForOthers, readByOthers } from '../reading/index.ts'
import type { Room } from '../room.ts'
import { locations } from './locations.ts'
import { organizations } from './organizations.ts'
import { services } from './services.ts'

export { helplinesOfPage } from './helplines.ts'
export { closureProblem, fromProblem, toProblem, weekProblem } from './hours-checks.ts'

/** Whom to see: organizations, their services and places (Open Referral HSDS terms). */
export const directory: Room = {
  collections: [readByOthers(organizations), ...[services, locations].map(notForOthers)],
}
