import { formatDate } from '@infos-droits/shared'
import { createLocalReq, type Payload } from 'payload'
import { env } from '../../env.ts'
import { signatureFor } from '../../letters/index.ts'
import { MAIL_REASONS, makeLetter, sender, type Composed } from '../../mail/index.ts'
import { idOf } from '../actor.ts'
import { OPEN_STATES } from '../deadlines.ts'
import { isReadDirectly } from '../reader.ts'
import { leadAddresses } from '../recipients.ts'
import { UNANSWERED, WEEKLY } from '../time/labels.fr.ts'
import { countsOf, readUnanswered } from '../time/unanswered.ts'
import { readingUrl } from '../tokens.ts'
import type { Writer } from './compose.ts'
import { toPartner } from './partner.ts'
import { isBeforeAnswer } from '../workflow.ts'

/** What time has people told: reminders, delays, and what still waits each week. */

const gone = { cancel: MAIL_REASONS.gone }
const unansweredUrl = () => `${env().CMS_URL}/admin/sans-reponse`

/** A reminder to a partner; none once the question is no longer theirs. */
export const toReminded: Writer = async (args) => {
  const { mail, ticket } = args
  const isTheirs =
    ticket.state === 'with_partner' && idOf(ticket.organization) === idOf(mail.organization)
  return isTheirs || (await isAskedPart(args)) ? toPartner(args) : gone
}

/** True of a reminder about a part that its partner has not given. */
const isAskedPart = async ({ req, mail }: Parameters<Writer>[0]): Promise<boolean> => {
  const found = { depth: 0, disableErrors: true, req } as const
  const link = await req.payload.findByID({
    collection: 'partnerLinks',
    id: idOf(mail.link) ?? '',
    ...found,
  })
  const part = idOf(link?.contribution)
  if (part === null) return false
  const held = await req.payload.findByID({ collection: 'contributions', id: part, ...found })
  return held?.state === 'asked'
}

/** To the lead, once the deadline has passed and again later. */
export const toLate: Writer = async ({ req, ticket, settings }) => {
  const isOpen = OPEN_STATES.some((state) => state === ticket.state)
  if (!isOpen || ticket.erasedAt) return gone
  const { delayedUntil } = ticket
  return {
    to: await leadAddresses({ req }),
    values: {
      référence: ticket.reference,
      site: settings.siteName,
      lien: `${env().CMS_URL}/admin/collections/tickets/${ticket.id}`,
      'date promise': formatDate(ticket.dueAt),
      'nouvelle date': delayedUntil ? formatDate(delayedUntil) : null,
      'sans réponse': unansweredUrl(),
    },
  }
}

/** To the person: that it takes longer, until when, and no word of what it is about. */
export const toDelayed: Writer = ({ ticket }) => {
  const email = ticket.person?.email
  const { delayedUntil } = ticket
  const isWaiting = isBeforeAnswer(ticket.state)
  if (!email || !delayedUntil || !isWaiting || ticket.erasedAt) return Promise.resolve(gone)
  const canFollow = isReadDirectly(ticket) || Boolean(ticket.codeHash)
  return Promise.resolve({
    to: [email],
    values: {
      'nouvelle date': formatDate(delayedUntil),
      suivi: canFollow ? readingUrl(ticket) : null,
    },
  })
}

/** To the lead, each week while something is without an answer: how many of what, and where. */
export const composeWeekly = async ({ payload }: { payload: Payload }): Promise<Composed> => {
  const req = await createLocalReq({}, payload)
  const rows = await readUnanswered({ req, now: new Date() })
  if (rows.length === 0) return gone
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
  const letter = makeLetter({
    subject: WEEKLY.subject(rows.length),
    blocks: [
      { text: WEEKLY.hello },
      { text: WEEKLY.body },
      ...countsOf(rows).map(([reason, count]) => ({
        text: WEEKLY.line(UNANSWERED.reasons[reason], count),
      })),
      ...(rows.some(({ reasons }) => reasons.includes('kept')) ? [{ text: WEEKLY.kept }] : []),
      { link: WEEKLY.link, url: unansweredUrl() },
      { text: WEEKLY.automatic },
    ],
    signature: await signatureFor({ req, settings, territory: null }),
  })
  return { letter, to: await leadAddresses({ req }), from: sender(settings) }
}
