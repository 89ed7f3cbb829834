import { formatDate } from '@infos-droits/shared'
import { createLocalReq, type Payload } from 'payload'
import { env } from '../../env.ts'
import { MAIL_REASONS, makeLetter, sender, type Composed } from '../../mail/index.ts'
import { idOf } from '../actor.ts'
import { isReadDirectly } from '../reader.ts'
import { leadAddresses, organizationAddresses } from '../recipients.ts'
import { UNANSWERED } from '../time/labels.fr.ts'
import { countsOf, readUnanswered } from '../time/unanswered.ts'
import { partnerUrl, readingUrl } from '../tokens.ts'
import { OPEN_STATES } from '../deadlines.ts'
import { signature, type Writer } from './compose.ts'
import { LETTERS } from './labels.fr.ts'

/** What time has people told: reminders, delays, and what still waits each week. */

const gone = { cancel: MAIL_REASONS.gone }
const unansweredUrl = () => `${env().CMS_URL}/admin/sans-reponse`

/** A reminder to a partner; none once the question is no longer theirs. */
export const toReminded: Writer = async ({ req, mail, ticket }) => {
  const organization = idOf(mail.organization)
  const linkId = idOf(mail.link)
  const isTheirs = ticket.state === 'with_partner' && idOf(ticket.organization) === organization
  if (organization === null || linkId === null || !isTheirs) return gone
  const link = await req.payload.findByID({ collection: 'partnerLinks', id: linkId, depth: 0, req })
  if (link.revokedAt) return gone
  const words = LETTERS.partnerQuestion
  return {
    to: await organizationAddresses({ req, organization }),
    subject: LETTERS.reminder.subject(ticket.reference),
    blocks: [
      { text: LETTERS.hello },
      { text: LETTERS.reminder.body },
      { link: words.link, url: partnerUrl(link.id) },
      { text: words.due(formatDate(ticket.dueAt)) },
      { text: words.until(formatDate(link.expiresAt)) },
      { text: LETTERS.reminder.away },
    ],
  }
}

/** To the lead, once the deadline has passed and again later. */
export const toLate: Writer = async ({ req, ticket }) => {
  const isOpen = OPEN_STATES.some((state) => state === ticket.state)
  if (!isOpen || ticket.erasedAt) return gone
  const fr = LETTERS.late
  const { delayedUntil } = ticket
  return {
    to: await leadAddresses({ req }),
    subject: fr.subject(ticket.reference),
    blocks: [
      { text: LETTERS.hello },
      { text: fr.body(formatDate(ticket.dueAt)) },
      ...(delayedUntil ? [{ text: fr.told(formatDate(delayedUntil)) }] : []),
      {
        link: LETTERS.lead.link,
        url: `${env().CMS_URL}/admin/collections/tickets/${ticket.id}`,
      },
      { link: fr.all, url: unansweredUrl() },
      { text: LETTERS.automatic },
    ],
  }
}

/** To the person: that it takes longer, until when, and no word of what it is about. */
export const toDelayed: Writer = ({ ticket }) => {
  const email = ticket.person?.email
  const { delayedUntil } = ticket
  const isOver =
    Boolean(ticket.erasedAt) || ['answered', 'closed', 'sending'].includes(ticket.state)
  if (!email || !delayedUntil || isOver) return Promise.resolve(gone)
  const fr = LETTERS.delay
  const canFollow = isReadDirectly(ticket) || Boolean(ticket.codeHash)
  return Promise.resolve({
    to: [email],
    subject: fr.subject,
    blocks: [
      { text: LETTERS.hello },
      { text: fr.body(formatDate(delayedUntil)) },
      ...(canFollow ? [{ link: fr.follow, url: readingUrl(ticket.id) }] : []),
      { text: fr.automatic },
    ],
  })
}

/** To the lead, each week while something is without an answer: how many of what, and where. */
export const composeWeekly = async ({ payload }: { payload: Payload }): Promise<Composed> => {
  const req = await createLocalReq({}, payload)
  const rows = await readUnanswered({ req, now: new Date() })
  if (rows.length === 0) return gone
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
  const fr = LETTERS.weekly
  const letter = makeLetter({
    subject: fr.subject(rows.length),
    blocks: [
      { text: LETTERS.hello },
      { text: fr.body },
      ...countsOf(rows).map(([reason, count]) => ({
        text: fr.line(UNANSWERED.reasons[reason], count),
      })),
      { link: fr.link, url: unansweredUrl() },
      { text: LETTERS.automatic },
    ],
    signature: signature(settings),
  })
  return { letter, to: await leadAddresses({ req }), from: sender(settings) }
}
