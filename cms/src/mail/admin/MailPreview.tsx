import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { UIFieldServerProps } from 'payload'
import PostalMime from 'postal-mime'
import { env } from '../../env.ts'
import { PREVIEW as fr } from '../labels.fr.ts'

/** The words of a mail that was kept instead of sent, read from its file. */
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
  const mail = docs[0]
  if (mail?.state !== 'kept' || !mail.file) return null
  const file = path.join(env().DATA_DIR, 'mail', path.basename(mail.file))
  const raw = await readFile(file).catch(() => null)
  if (raw === null) return <p>{fr.missing}</p>
  const parsed = await PostalMime.parse(raw)
  return (
    <section style={{ marginBottom: '2rem', maxWidth: '50rem' }}>
      <h3>{fr.title}</h3>
      <p>
        <strong>{fr.notSent}</strong>
      </p>
      <p>
        {fr.to} {parsed.to?.map((to) => to.address).join(', ')}
        <br />
        {fr.subject} {parsed.subject}
      </p>
      <div
        className="ticket-desk__text"
        style={{ whiteSpace: 'pre-wrap', padding: '1rem', background: 'var(--theme-elevation-50)' }}
      >
        {parsed.text}
      </div>
    </section>
  )
}
