import type { Payload } from 'payload'
import { makeLetter, MAIL_REASONS, sender, type Block, type Composed } from '../mail/index.ts'
import type { Mail } from '../payload-types.ts'
import { resetUrl } from './forgotten.ts'
import { invitationLink } from './invitation-link.ts'
import { FORGOTTEN, INVITATION_LETTER } from './labels.fr.ts'

type Words = { subject: string; blocks: Block[] }

/** Writes the mails about an account: the invitation, and the new password that was asked for. */
export const composeAccountMail = async ({
  payload,
  mail,
}: {
  payload: Payload
  mail: Mail
}): Promise<Composed> => {
  const id = typeof mail.user === 'string' ? mail.user : mail.user?.id
  if (id === undefined) return { cancel: MAIL_REASONS.gone }
  const found = { collection: 'users', id, depth: 0, disableErrors: true } as const
  const user = await payload.findByID({ ...found, showHiddenFields: true })
  if (user === null) return { cancel: MAIL_REASONS.gone }
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const words =
    mail.kind === 'password'
      ? passwordWords(user)
      : invitationWords({
          site: settings.siteName,
          name: user.name,
          url: await invitationLink({ payload, user: id }),
        })
  if (words === null) return { cancel: MAIL_REASONS.gone }
  const letter = makeLetter({ ...words, signature: [settings.siteName, settings.publisher.name] })
  return { letter, to: [user.email], from: sender(settings) }
}

const invitationWords = ({
  site,
  name,
  url,
}: {
  site: string
  name: string
  url: string
}): Words => {
  const fr = INVITATION_LETTER
  return {
    subject: fr.subject(site),
    blocks: [
      { text: fr.hello(name) },
      { text: fr.body(site) },
      { link: fr.link, url },
      { text: fr.until },
    ],
  }
}

/** Null once the link it would carry has been used or is over. */
const passwordWords = ({
  resetPasswordToken: token,
  resetPasswordExpiration: until,
}: {
  resetPasswordToken?: string | null
  resetPasswordExpiration?: string | null
}): Words | null => {
  if (!token || !until || Date.parse(until) < Date.now()) return null
  const fr = FORGOTTEN
  return {
    subject: fr.subject,
    blocks: [
      { text: fr.hello },
      { text: fr.text },
      { link: fr.link, url: resetUrl(token) },
      { text: fr.ignore },
    ],
  }
}
