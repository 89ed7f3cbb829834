import type { Where } from 'payload'
import type { Room } from '../room.ts'
import { queueEndpoints } from './endpoints.ts'
import { parseQuery } from './query.ts'
import type { ViewName } from './views.ts'
import { conditionsOf } from './where.ts'

/** A list of tickets as others lead to it: what is in it, and what its address says. */
export const listOf = (vue: ViewName, now: Date): { where: Where; filter: string } => ({
  where: { and: conditionsOf(parseQuery({ vue }), now) },
  filter: `vue=${vue}`,
})

/** The list of questions that wait, and what is found in them. */
export const queue: Room = {
  endpoints: queueEndpoints,
}
