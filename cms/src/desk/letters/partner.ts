import { formatDate } from '@infos-droits/shared'
import { MAIL_REASONS } from '../../mail/index.ts'
import { idOf } from '../actor.ts'
import { organizationAddresses } from '../recipients.ts'
import { partnerUrl } from '../tokens.ts'
import type { Writer } from './compose.ts'

const gone = { cancel: MAIL_REASONS.gone }

/** « Une question vous attend »: no word of the question, a link that opens this one ticket. */
export const toPartner: Writer = async ({ req, mail, ticket, settings }) => {
  const organization = idOf(mail.organization)
  const linkId = idOf(mail.link)
  if (organization === null || linkId === null) return gone
  const link = await req.payload.findByID({ collection: 'partnerLinks', id: linkId, depth: 0, req })
  if (link.revokedAt) return gone
  return {
    to: await organizationAddresses({ req, organization }),
    values: {
      référence: ticket.reference,
      site: settings.siteName,
      lien: partnerUrl(link.id),
      'date promise': formatDate(ticket.dueAt),
      'fin du lien': formatDate(link.expiresAt),
    },
  }
}
