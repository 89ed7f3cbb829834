import { paths, type Event } from '@infos-droits/shared'
import { findOrganization, type SiteContent } from '../content/index.ts'
import { inParis } from '../editorial/index.ts'
import type { Thing } from './breadcrumb-data.ts'

const MODES = {
  onsite: 'OfflineEventAttendanceMode',
  remote: 'OnlineEventAttendanceMode',
  both: 'MixedEventAttendanceMode',
} as const satisfies Record<Event['mode'], string>

/** An event (schema.org Event): when, where, by whom; only what was said. */
export const eventData = ({ content, event }: { content: SiteContent; event: Event }): Thing => {
  const { siteUrl } = content
  const url = `${siteUrl}${paths.event(event.slug)}`
  const organizer = findOrganization(content, event.organization ?? undefined)
  const places = [
    ...placeOf(event),
    ...(event.mode === 'onsite' ? [] : [{ '@type': 'VirtualLocation', url: event.joinUrl ?? url }]),
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    url,
    ...datesOf(event),
    eventStatus: `https://schema.org/${event.isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${MODES[event.mode]}`,
    ...(places.length === 0 ? {} : { location: places }),
    ...(organizer === undefined
      ? {}
      : {
          organizer: {
            '@type': 'Organization',
            name: organizer.name,
            url: `${siteUrl}${paths.organization(organizer.slug)}`,
          },
        }),
  }
}

/** Days for what lasts all day, the last one included; instants otherwise. */
const datesOf = ({ isAllDay, startsAt, endsAt }: Event): Thing =>
  isAllDay
    ? {
        startDate: inParis(startsAt).iso,
        ...(endsAt === null ? {} : { endDate: inParis(Date.parse(endsAt) - 1).iso }),
      }
    : { startDate: startsAt, ...(endsAt === null ? {} : { endDate: endsAt }) }

const placeOf = ({ place }: Event): Thing[] =>
  place === null
    ? []
    : [
        {
          '@type': 'Place',
          name: place.name,
          address: {
            '@type': 'PostalAddress',
            ...(place.street === null ? {} : { streetAddress: place.street }),
            ...(place.postalCode === null ? {} : { postalCode: place.postalCode }),
            ...(place.city === null ? {} : { addressLocality: place.city }),
            addressCountry: 'FR',
          },
        },
      ]
