import { paths, type Event } from '@infos-droits/shared'
import { placeOf } from '../events.ts'
import { CALENDAR } from '../labels.fr.ts'
import { inParis } from '../paris.ts'
import { calendarText, escapeText, utcTime } from './lines.ts'

type Site = {
  siteUrl: string
  /** When the calendar was made, UTC. */
  asOf: string
  name: string
}

/**
 * Events as a calendar that programs read and follow (iCalendar): `.ics` files and the feed.
 *
 * Source: RFC 5545; name and refresh of a feed: RFC 7986.
 */
export const makeCalendar = ({ events, site }: { events: Event[]; site: Site }): string =>
  calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(site.name).replaceAll('/', ' ')}//Agenda//FR`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(CALENDAR.name(site.name))}`,
    `X-WR-CALNAME:${escapeText(CALENDAR.name(site.name))}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...events.flatMap((event) => eventLines({ event, site })),
    'END:VCALENDAR',
  ])

const eventLines = ({ event, site }: { event: Event; site: Site }): string[] => {
  const url = `${site.siteUrl}${paths.event(event.slug)}`
  const place = placeOf(event)
  const title = event.isCancelled ? CALENDAR.cancelled(event.title) : event.title
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.id)}@${new URL(site.siteUrl).hostname}`,
    `DTSTAMP:${utcTime(site.asOf)}`,
    ...timeLines(event),
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(describe({ event, url }))}`,
    ...(place === null ? [] : [`LOCATION:${escapeText(place)}`]),
    `URL:${url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

/** The end of a whole day is the first day after it (RFC 5545, 3.6.1), as in the snapshot. */
const timeLines = ({ startsAt, endsAt, isAllDay }: Event): string[] => {
  const write = (iso: string) => (isAllDay ? inParis(iso).iso.replaceAll('-', '') : utcTime(iso))
  const type = isAllDay ? ';VALUE=DATE' : ''
  const hasEnd = endsAt !== null && write(endsAt) > write(startsAt)
  return [`DTSTART${type}:${write(startsAt)}`, ...(hasEnd ? [`DTEND${type}:${write(endsAt)}`] : [])]
}

const describe = ({ event, url }: { event: Event; url: string }): string =>
  [
    event.summary,
    event.registration,
    event.cost,
    event.joinUrl === null || event.isCancelled ? null : CALENDAR.join(event.joinUrl),
    url,
  ]
    .filter((line) => line !== null)
    .join('\n')
