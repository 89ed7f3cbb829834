import { ownRetention, retentionDaysOf } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import type { Setting, Ticket } from '../../payload-types.ts'
import type { TicketEvent } from '../workflow.ts'

const DAY = 86_400_000

type Step = { at: string; event: TicketEvent | 'received' }
type Open = Pick<Ticket, 'receivedAt' | 'territory'> & { history?: readonly Step[] | null }
type Times = Pick<Setting, 'retentionDays' | 'territoryRetentionDays'>

/** Written by themselves while nobody does anything: they move nothing on. */
const BY_ITSELF: ReadonlySet<Step['event']> = new Set([
  'partner_reminded',
  'part_reminded',
  'lead_reminded',
  'person_told_delay',
] as const)

/** When somebody last did something about a question, its person included. */
export const lastStepOf = ({ history, receivedAt }: Pick<Open, 'history' | 'receivedAt'>): Date => {
  const step = (history ?? []).findLast(({ event }) => !BY_ITSELF.has(event))
  return new Date(step?.at ?? receivedAt)
}

/**
 * True of an open question about which nothing was done for as long as one is kept after its answer: no
 * clock erases it, as its person still waits, so somebody has to end it (RGPD, article 5-1-e).
 */
export const isKeptTooLong = ({
  ticket,
  settings,
  now,
}: {
  ticket: Open
  settings: Times
  now: Date
}): boolean => {
  const days = retentionDaysOf({ settings, territory: ticket.territory })
  return lastStepOf(ticket).getTime() < now.getTime() - days * DAY
}

/** Ids of the open questions that are kept too long; no text of them is read. */
export const keptTooLong = async ({
  req,
  now,
}: {
  req: PayloadRequest
  now: Date
}): Promise<string[]> => {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const shortest = Math.min(
    settings.retentionDays,
    ...ownRetention(settings).map(({ days }) => days),
  )
  const limit = new Date(now.getTime() - shortest * DAY).toISOString()
  const { docs } = await req.payload.find({
    collection: 'tickets',
    where: {
      and: [
        { state: { not_in: ['answered', 'closed'] } },
        { erasedAt: { exists: false } },
        { receivedAt: { less_than: limit } },
      ],
    },
    select: { receivedAt: true, territory: true, history: { at: true, event: true } },
    depth: 0,
    pagination: false,
    req,
  })
  return (docs as unknown as (Open & { id: string })[])
    .filter((ticket) => isKeptTooLong({ ticket, settings, now }))
    .map(({ id }) => id)
}
