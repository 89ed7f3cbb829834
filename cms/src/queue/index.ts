import type { Room } from '../room.ts'
import { queueEndpoints } from './endpoints.ts'

/** The list of questions that wait, and what is found in them. */
export const queue: Room = {
  endpoints: queueEndpoints,
}
