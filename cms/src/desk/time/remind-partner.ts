import { dayOf } from '@infos-droits/shared/days'
import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import type { PartnerLink, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { workingLink } from '../links.ts'
import { isAwayOn } from '../routing/decide.ts'
import { readPartners } from '../routing/read.ts'

type About = { req: PayloadRequest; ticket: Ticket }

/** The newest link by which a partner opened a question, or its part of it. */
const lastLink = async ({
  req,
  ticket,
  contribution,
}: About & { contribution: string | null }): Promise<PartnerLink | null> => {
  const { docs } = await req.payload.find({
    collection: 'partnerLinks',
    where: {
      and: [
        { ticket: { equals: ticket.id } },
        { contribution: contribution === null ? { exists: false } : { equals: contribution } },
      ],
    },
    sort: '-createdAt',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ?? null
}

/**
 * True when a partner may be reminded at an instant of a question, or of its part of it: it is there, it
 * can be written to, it did not ask to be left alone, and the lead did not take its link back.
 */
export const mayRemind = async ({
  req,
  ticket,
  organization,
  contribution = null,
  now,
}: About & {
  organization: string
  contribution?: string | null
  now: Date
}): Promise<boolean> => {
  const [partner] = await readPartners({ req, ids: [organization] })
  if (partner === undefined || !partner.isReachable || isAwayOn(partner.absences, dayOf(now)))
    return false
  const { notify } = await req.payload.findByID({
    collection: 'organizations',
    id: organization,
    select: { notify: true },
    joins: false,
    depth: 0,
    req,
  })
  const link = await lastLink({ req, ticket, contribution })
  return notify?.reminders !== false && link?.withdrawn !== true
}

/** As `mayRemind`, of the partner who holds a ticket. */
export const canRemind = async ({ req, ticket, now }: About & { now: Date }): Promise<boolean> => {
  const organization = idOf(ticket.organization)
  if (organization === null || ticket.state !== 'with_partner') return false
  return mayRemind({ req, ticket, organization, now })
}

/** Puts a reminder in the outbox, with the link that works, or a new one. */
export const remindPartner = async ({ req, ticket }: About): Promise<void> => {
  const organization = idOf(ticket.organization)
  if (organization === null) return
  const link = await workingLink({ req, ticket: ticket.id, organization })
  await queueMail({ req, kind: 'partner-reminder', ticket: ticket.id, organization, link })
}
