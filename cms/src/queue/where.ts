import type { Where } from 'payload'
import { dayAfter, parisMidnight } from '../paris-time.ts'
import { placeOf, type QueueQuery } from './query.ts'
import { VIEWS } from './views.ts'

/** A partner waits for a word of the lead, or would ask the person something. */
const asked: Where = {
  or: [{ leadAskedAt: { exists: true } }, { 'detail.state': { equals: 'proposed' } }],
}

const inDanger: Where = { danger: { equals: true } }

/** States that are asked for, and the order: the earliest deadline first, or the last one. */
export const orderOf = ({ vue }: QueueQuery): 1 | -1 => (VIEWS[vue].isNewestFirst ? -1 : 1)

/** The conditions of a list, without its place. */
export const conditionsOf = (query: QueueQuery, now: Date): Where[] => {
  const { search, etape, rubrique, habite, reponse, partenaire, retard, du, au } = query
  // Who has a reference wants that ticket, whatever else was chosen.
  if (search !== undefined) return [{ reference: { equals: search } }]
  const { states, isLate, isDanger, isAsked } = VIEWS[query.vue]
  const wanted = etape === undefined ? states : states.filter((state) => state === etape)
  const conditions: Where[] = [{ state: { in: [...wanted] } }]
  if (isDanger === true) conditions.push(inDanger)
  if (isAsked === true) conditions.push(asked)
  if (isLate === true || retard === 'oui')
    conditions.push({ dueAt: { less_than: now.toISOString() } })
  if (partenaire !== undefined) conditions.push({ organization: { equals: partenaire } })
  if (rubrique !== undefined) conditions.push({ rubric: { equals: rubrique } })
  if (habite !== undefined) conditions.push({ territory: { equals: habite } })
  if (reponse !== undefined) conditions.push({ channel: { equals: reponse } })
  if (du !== undefined) {
    const from = parisMidnight(du)
    // Nothing is due before it came: the order is by deadlines, and begins there.
    conditions.push({ receivedAt: { greater_than_equal: from } })
    conditions.push({ dueAt: { greater_than_equal: from } })
  }
  if (au !== undefined) conditions.push({ receivedAt: { less_than: parisMidnight(dayAfter(au)) } })
  return conditions
}

/**
 * Of a list that begins with what is late, for those who may know: what stands before it, whatever its
 * deadline, because there may be a danger; and what is left for the list itself.
 */
export const dangerFirst = (query: QueueQuery): { first: Where; rest: Where } | null =>
  orderOf(query) === -1 || VIEWS[query.vue].isDanger === true || query.search !== undefined
    ? null
    : { first: inDanger, rest: { danger: { not_equals: true } } }

/**
 * What lies behind a place: the deadline alone bounds the index, so that the thousandth page is found as
 * fast as the second; of equal deadlines the reference decides.
 */
export const beyond = (query: QueueQuery): Where[] => {
  const place = placeOf(query)
  if (place === null) return []
  const isUp = (orderOf(query) === 1) !== place.isBefore
  const { dueAt, reference } = place
  return [
    { dueAt: isUp ? { greater_than_equal: dueAt } : { less_than_equal: dueAt } },
    {
      or: [
        { dueAt: isUp ? { greater_than: dueAt } : { less_than: dueAt } },
        { reference: isUp ? { greater_than: reference } : { less_than: reference } },
      ],
    },
  ]
}
