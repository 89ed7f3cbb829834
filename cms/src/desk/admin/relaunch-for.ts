import type { Mail, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { isLate } from '../deadlines.ts'
import { TO_PARTNER } from '../time/unanswered.ts'
import type { TicketView } from './view.ts'

/** Since these a partner has time of its own. */
const ASKED: readonly string[] = ['route', 'return_to_partner']

const isLost = ({ state, delivery }: Mail): boolean =>
  state === 'failed' || state === 'uncertain' || delivery === 'bounced' || delivery === 'complained'

/** Why the partner who holds a ticket should be written to again: its mail was lost, or it says nothing. */
export const relaunchFor = ({
  ticket,
  mails,
}: {
  ticket: Ticket
  /** About the ticket, newest first. */
  mails: readonly Mail[]
}): TicketView['relaunch'] => {
  if (ticket.state !== 'with_partner') return null
  const own = mails.find(
    ({ kind, organization }) =>
      TO_PARTNER.includes(kind) && idOf(organization) === idOf(ticket.organization),
  )
  if (own !== undefined && isLost(own)) return 'lost'
  const events = (ticket.history ?? []).map(({ event }) => event)
  const sinceAsked = events.slice(events.findLastIndex((event) => ASKED.includes(event)) + 1)
  const isReminded = sinceAsked.includes('partner_reminded') && !ticket.draft?.text
  return isReminded || isLate({ ...ticket, now: new Date() }) ? 'silent' : null
}
