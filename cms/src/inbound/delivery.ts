import type { PayloadRequest } from 'payload'
import { noteBounce } from '../desk/index.ts'
import { laterDelivery, type Delivery } from '../mail/index.ts'
import type { Mail } from '../payload-types.ts'

/**
 * Notes what became of a mail after it left, in the transaction of `req`: reports come twice and in any
 * order, and what is known never goes back. One that came back is shown to a person.
 */
export const noteDelivery = async ({
  req,
  mail,
  told,
  at,
}: {
  req: PayloadRequest
  mail: Mail
  told: Delivery
  /** When it happened, as the report says. */
  at: string
}): Promise<void> => {
  const reports = mail.reports ?? []
  if (reports.every((report) => report.told !== told))
    await req.payload.update({
      collection: 'mails',
      id: mail.id,
      data: { reports: [...reports, { told, at }] },
      depth: 0,
      req,
    })
  const known = mail.delivery ?? null
  const delivery = laterDelivery(known, told)
  if (delivery === known) return
  await req.payload.update({ collection: 'mails', id: mail.id, data: { delivery }, depth: 0, req })
  const ticketId = typeof mail.ticket === 'object' ? mail.ticket?.id : mail.ticket
  const isOfTheTeam = mail.kind.startsWith('lead-')
  if (delivery !== 'bounced' || !ticketId || isOfTheTeam) return
  const ticket = await req.payload.findByID({
    collection: 'tickets',
    id: ticketId,
    depth: 0,
    req,
  })
  await noteBounce({ req, ticket, mailId: mail.id })
}

/** The mail that the service knows by a number, or null. */
export const mailSentAs = async ({
  req,
  emailId,
}: {
  req: PayloadRequest
  emailId: string
}): Promise<Mail | null> => {
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: { providerId: { equals: emailId } },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ?? null
}
