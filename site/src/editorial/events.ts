import type { Event } from '@infos-droits/shared'
import { lookUp, type SiteContent } from '../content/index.ts'
import { capitalised } from './capitalised.ts'
import { AGENDA } from './labels.fr.ts'
import { inParis } from './paris.ts'

type AsOf = Pick<SiteContent, 'asOf'>

/** Events that are over and still listed. */
const PAST_MAX = 10

/** True when an event is over; without an end it lasts until the end of its day in Paris. */
export const isPast = lookUp(
  ({ asOf }: AsOf, { startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>): boolean =>
    endsAt === null
      ? inParis(startsAt).iso < inParis(asOf).iso
      : Date.parse(endsAt) <= Date.parse(asOf),
)

/** Events in order of time → those to come or under way, and the last ones over, newest first. */
export const agendaOf = lookUp(
  ({ events, asOf }: AsOf & Pick<SiteContent, 'events'>): { upcoming: Event[]; past: Event[] } => ({
    upcoming: events.filter((event) => !isPast({ asOf }, event)),
    past: events
      .filter((event) => isPast({ asOf }, event))
      .toReversed()
      .slice(0, PAST_MAX),
  }),
)

/** True when there is something to come: then every page leads to the agenda. */
export const hasUpcoming = lookUp(
  (content: AsOf & Pick<SiteContent, 'events'>): boolean => agendaOf(content).upcoming.length > 0,
)

export type Month = { id: string; title: string; events: Event[] }

/** Events by the month in Paris in which they begin, in their order. */
export const byMonth = (events: Event[]): Month[] => {
  const months = new Map<string, Month>()
  for (const event of events) {
    const { iso, month, year } = inParis(event.startsAt)
    const id = iso.slice(0, 7)
    const title = `${capitalised(month)} ${year}`
    const found = months.get(id) ?? { id, title, events: [] }
    months.set(id, { ...found, events: [...found.events, event] })
  }
  return [...months.values()]
}

/** « Salle des fêtes, 1 rue Haute, 78000 Versailles »; null when nobody said where. */
export const placeOf = ({ place }: Pick<Event, 'place'>): string | null => {
  if (place === null) return null
  const town = [place.postalCode, place.city].filter((part) => part !== null).join(' ')
  return [place.name, place.street, town].filter((part) => part !== null && part !== '').join(', ')
}

/** Where one goes or joins, on one line: « Salle des fêtes, 78000 Versailles, et en ligne ». */
export const whereOf = (event: Pick<Event, 'place' | 'mode'>): string => {
  const place = placeOf(event)
  if (place === null || event.mode === 'remote') return AGENDA.modes[event.mode]
  return event.mode === 'both' ? AGENDA.andOnline(place) : place
}
