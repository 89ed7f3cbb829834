import type { UIFieldServerProps } from 'payload'
import { KeptMail } from './KeptMail.tsx'

/** On the screen of a mail that was kept instead of sent: its words, on request. */
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
  return docs[0]?.state === 'kept' ? <KeptMail id={docs[0].id} /> : null
}
