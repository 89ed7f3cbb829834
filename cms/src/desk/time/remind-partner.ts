import { dayOf } from '@infos-droits/shared/days'
import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import type { PartnerLink, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { issueLink } from '../links.ts'
import { isAwayOn } from '../routing/decide.ts'
import { readPartners } from '../routing/read.ts'

type About = { req: PayloadRequest; ticket: Ticket }

/** The newest link of the partner who holds a question. */
const lastLink = async ({ req, ticket }: About): Promise<PartnerLink | null> => {
  const { docs } = await req.payload.find({
    collection: 'partnerLinks',
    where: { and: [{ ticket: { equals: ticket.id } }, { contribution: { exists: false } }] },
    sort: '-createdAt',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ?? null
}

/**
 * True when the partner of a ticket may be reminded at an instant: it is there, it can be written to, it
 * did not ask to be left alone, and the lead did not take its link back.
 */
export const canRemind = async ({ req, ticket, now }: About & { now: Date }): Promise<boolean> => {
  const id = idOf(ticket.organization)
  if (id === null || ticket.state !== 'with_partner') return false
  const [partner] = await readPartners({ req, ids: [id] })
  if (partner === undefined || !partner.isReachable || isAwayOn(partner.absences, dayOf(now)))
    return false
  const { notify } = await req.payload.findByID({
    collection: 'organizations',
    id,
    select: { notify: true },
    joins: false,
    depth: 0,
    req,
  })
  const link = await lastLink({ req, ticket })
  return notify?.reminders !== false && link?.withdrawn !== true
}

/** Puts a reminder in the outbox, with the link that works, or a new one. */
export const remindPartner = async ({ req, ticket }: About): Promise<void> => {
  const organization = idOf(ticket.organization)
  if (organization === null) return
  const last = await lastLink({ req, ticket })
  const isGood =
    last !== null &&
    !last.revokedAt &&
    idOf(last.organization) === organization &&
    Date.parse(last.expiresAt) > Date.now()
  const link = isGood ? last.id : await issueLink({ req, ticket: ticket.id, organization })
  await queueMail({ req, kind: 'partner-reminder', ticket: ticket.id, organization, link })
}
