import type { UIFieldServerProps } from 'payload'
import { choicesFor } from '../settle-account.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { KeptMail } from './KeptMail.tsx'
import { SettleMail } from './SettleMail.tsx'

/** On the screen of a mail: the words of one that was kept, what to decide of one that did not leave. */
export const MailPreview = async ({ id, payload, user }: UIFieldServerProps) => {
  if (id === undefined) return null
  const { docs } = await payload.find({
    collection: 'mails',
    where: { id: { equals: String(id) } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const [mail] = docs
  if (mail === undefined) return null
  if (mail.state === 'kept')
    return (
      <LiveFields>
        <KeptMail id={mail.id} />
      </LiveFields>
    )
  const choices = choicesFor(mail)
  return choices.length === 0 ? null : (
    <LiveFields>
      <SettleMail
        key={mail.id}
        id={mail.id}
        isRefused={mail.state === 'failed'}
        choices={choices}
      />
    </LiveFields>
  )
}
