import type { Room } from '../room.ts'
import { seeded } from './seeded.ts'

/** The first content, from the data files of `cms/seed/`. */
export const seeding: Room = { collections: [seeded] }
