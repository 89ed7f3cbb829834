import type { APIRoute } from 'astro'
import { calendarResponse } from '../../editorial/index.ts'

/** One event, to keep in one’s own calendar. */
export const GET: APIRoute = ({ locals: { content }, params }) =>
  calendarResponse({
    content,
    events: content.events.filter(({ slug }) => slug === params['event']),
  })
