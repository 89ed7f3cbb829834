import { formatDate } from '@infos-droits/shared'
import { createLocalReq, type Payload } from 'payload'
import { MAIL_REASONS, makeLetter, sender, type Block, type Composed } from '../../mail/index.ts'
import { signatureFor } from '../../letters/index.ts'
import type { Mail, PartnerLink } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { organizationAddresses } from '../recipients.ts'
import { partnerUrl } from '../tokens.ts'
import { DIGEST as fr } from './digest.fr.ts'

/**
 * « De nouvelles questions vous attendent »: references and links, no word of a question. What was answered
 * or taken back since is left out; when nothing is left the mail is cancelled.
 */
export const composeDigest = async ({
  payload,
  mail,
}: {
  payload: Payload
  mail: Mail
}): Promise<Composed> => {
  const organization = idOf(mail.organization)
  const { docs } = await payload.find({
    collection: 'partnerLinks',
    where: { and: [{ digest: { equals: mail.id } }, { revokedAt: { exists: false } }] },
    depth: 0,
    pagination: false,
    sort: 'createdAt',
  })
  const lines = (await Promise.all(docs.map((link) => lineOf({ payload, link })))).flat()
  if (organization === null || lines.length === 0) return { cancel: MAIL_REASONS.gone }
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const req = await createLocalReq({}, payload)
  const letter = makeLetter({
    subject: fr.subject(lines.length),
    blocks: [
      { text: fr.hello },
      { text: fr.body(lines.length, settings.siteName) },
      ...lines,
      { text: fr.until },
      { text: fr.choice },
    ],
    signature: await signatureFor({ req, settings, territory: null }),
  })
  const to = await organizationAddresses({ req, organization })
  // An answer to it could be about any of them.
  return { letter, to, from: sender(settings), replyDomain: null, headers: {} }
}

const lineOf = async ({
  payload,
  link,
}: {
  payload: Payload
  link: PartnerLink
}): Promise<Block[]> => {
  const id = idOf(link.ticket)
  if (id === null) return []
  const found = { collection: 'tickets', id, depth: 0, disableErrors: true } as const
  const ticket = await payload.findByID(found)
  if (ticket?.state !== 'with_partner') return []
  return [{ link: fr.link(ticket.reference, formatDate(ticket.dueAt)), url: partnerUrl(link.id) }]
}
