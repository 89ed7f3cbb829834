import type { Payload } from 'payload'
import { makeLetter, MAIL_REASONS, sender, type Composed } from '../mail/index.ts'
import type { Mail } from '../payload-types.ts'
import { invitationLink } from './invitation-link.ts'
import { INVITATION_LETTER as fr } from './labels.fr.ts'

/** Writes the mail that invites a person to choose a password. */
export const composeInvitation = async ({
  payload,
  mail,
}: {
  payload: Payload
  mail: Mail
}): Promise<Composed> => {
  const id = typeof mail.user === 'string' ? mail.user : mail.user?.id
  if (id === undefined) return { cancel: MAIL_REASONS.gone }
  const user = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true })
  if (user === null) return { cancel: MAIL_REASONS.gone }
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const letter = makeLetter({
    subject: fr.subject(settings.siteName),
    blocks: [
      { text: fr.hello(user.name) },
      { text: fr.body(settings.siteName) },
      { link: fr.link, url: await invitationLink({ payload, user: id }) },
      { text: fr.until },
    ],
    signature: [settings.siteName, settings.publisher.name],
  })
  return { letter, to: [user.email], from: sender(settings) }
}
