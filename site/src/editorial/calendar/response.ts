import type { Event } from '@infos-droits/shared'
import type { SiteContent } from '../../content/index.ts'
import { makeCalendar } from './event-calendar.ts'

/** Events of the site as the answer to a request for a calendar; 404 when there is none. */
export const calendarResponse = ({
  content: { siteUrl, asOf, settings },
  events,
}: {
  content: SiteContent
  events: Event[]
}): Response =>
  events.length === 0
    ? new Response(null, { status: 404 })
    : new Response(makeCalendar({ events, site: { siteUrl, asOf, name: settings.siteName } }), {
        headers: { 'content-type': 'text/calendar; charset=utf-8' },
      })
