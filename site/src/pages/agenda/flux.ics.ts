import type { APIRoute } from 'astro'
import { agendaOf, calendarResponse } from '../../editorial/index.ts'

/** The agenda as a calendar that programs follow: what is to come, and the last that is over. */
export const GET: APIRoute = ({ locals: { content } }) => {
  const { upcoming, past } = agendaOf(content)
  return calendarResponse({ content, events: [...past.toReversed(), ...upcoming] })
}
