import { formatDate } from '@infos-droits/shared'
import type { Payload, TypedUser } from 'payload'
import { CHANNEL_LABELS, idOf, isLate, RUBRIC_LABELS, STATE_LABELS } from '../desk/index.ts'
import type { Ticket } from '../payload-types.ts'
import { dueWords } from './due-words.ts'
import { QUEUE as fr } from './labels.fr.ts'
import { PAGE_ROWS, placeOf, type QueueQuery } from './query.ts'
import { beyond, conditionsOf, dangerFirst, orderOf } from './where.ts'

/** One ticket as the list shows it: no word of a person. */
export type Row = {
  id: string
  reference: string
  revision: number
  state: string
  rubric: string
  organization: string
  channel: string
  received: string
  due: string
  isLate: boolean
  markers: string[]
}

export type Page = {
  rows: Row[]
  /** Where the next and the previous page begin; null where there is none. */
  next: string | null
  previous: string | null
}

type Asked = { payload: Payload; user: TypedUser; query: QueueQuery; now: Date }

const COLUMNS = {
  reference: true,
  revision: true,
  state: true,
  rubric: true,
  organization: true,
  channel: true,
  receivedAt: true,
  dueAt: true,
  erasedAt: true,
  danger: true,
  history: { event: true },
} as const

/** A page of the list, as far as this person may see it. */
export const queuePage = async ({ payload, user, query, now }: Asked): Promise<Page> => {
  const place = placeOf(query)
  const isBack = place?.isBefore === true
  const isDown = (orderOf(query) === -1) !== isBack
  const apart = user.role === 'lead' ? dangerFirst(query) : null
  const conditions = conditionsOf(query, now)
  const asked = {
    collection: 'tickets',
    pagination: false,
    depth: 0,
    select: COLUMNS,
    overrideAccess: false,
    user,
  } as const
  const urgent =
    apart === null || place !== null
      ? []
      : (
          await payload.find({
            ...asked,
            where: { and: [apart.first, ...conditions] },
            sort: ['dueAt', 'reference'],
            limit: PAGE_ROWS,
          })
        ).docs
  const rest = apart === null ? [] : [apart.rest]
  const { docs } = await payload.find({
    ...asked,
    where: { and: [...conditions, ...rest, ...beyond(query)] },
    // Both, as the indexes have them: the reference is unique.
    sort: isDown ? ['-dueAt', '-reference'] : ['dueAt', 'reference'],
    limit: PAGE_ROWS + 1,
  })
  const hasMore = docs.length > PAGE_ROWS
  const shown = docs.slice(0, PAGE_ROWS)
  if (isBack) shown.reverse()
  const all = [...urgent, ...shown]
  const names = await namesOf({ payload, tickets: all })
  return {
    rows: all.map((ticket) => rowOf({ ticket, names, now })),
    next: isBack || hasMore ? placeText(shown.at(-1)) : null,
    previous: (isBack ? hasMore : place !== null) ? placeText(shown[0]) : null,
  }
}

type Listed = Pick<Ticket, keyof typeof COLUMNS | 'id'>

const placeText = (ticket: Listed | undefined): string | null =>
  ticket === undefined ? null : `${ticket.dueAt}~${ticket.reference}`

const namesOf = async ({ payload, tickets }: { payload: Payload; tickets: Listed[] }) => {
  const ids = [...new Set(tickets.flatMap(({ organization }) => idOf(organization) ?? []))]
  if (ids.length === 0) return new Map<string, string>()
  const { docs } = await payload.find({
    collection: 'organizations',
    where: { id: { in: ids } },
    select: { name: true },
    depth: 0,
    pagination: false,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

const rowOf = ({
  ticket,
  names,
  now,
}: {
  ticket: Listed
  names: Map<string, string>
  now: Date
}): Row => {
  const { id, reference, revision, state, rubric, channel, receivedAt, dueAt, erasedAt } = ticket
  const isOver = state === 'answered' || state === 'closed' || Boolean(erasedAt)
  return {
    id,
    reference,
    revision,
    state: STATE_LABELS[state],
    rubric: rubric ? RUBRIC_LABELS[rubric] : '',
    organization: names.get(idOf(ticket.organization) ?? '') ?? '',
    channel: CHANNEL_LABELS[channel],
    received: erasedAt ? '' : formatDate(receivedAt),
    due: isOver ? '' : dueWords({ dueAt, now }),
    isLate: !erasedAt && isLate({ dueAt, state, now }),
    markers: markersOf(ticket),
  }
}

/** What is to be seen before the ticket is opened. */
const markersOf = ({ state, history, erasedAt, danger }: Listed): string[] => {
  const last = history?.at(-1)?.event
  const markers: string[] = danger === true && !erasedAt ? [fr.marks.danger] : []
  if (last === 'message_received' || last === 'message_reopened') markers.push(fr.marks.message)
  if (last === 'still_unanswered') markers.push(fr.marks.unanswered)
  if (state === 'undeliverable') markers.push(fr.marks.undeliverable)
  if (erasedAt) markers.push(fr.marks.erased)
  return markers
}
