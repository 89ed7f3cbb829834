import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import PostalMime from 'postal-mime'
import { inLoggedTransaction, recordAccess } from '../privacy/index.ts'
import { sealDocument } from '../vault/index.ts'
import { PREVIEW as fr } from './labels.fr.ts'

/** What stands in the outbox for a mail that is kept instead of sent: encrypted like a question. */
export const keptMessage = ({ id, message }: { id: string; message: string }) =>
  sealDocument({ collection: 'mails', id, paths: [['message']], doc: { message }, wrapped: null })

/** A kept mail as it is read on the screen, and whole (RFC 5322) to be saved. */
export type KeptMail = { to: string; subject: string; text: string; message: string }

/**
 * Shows a kept mail to a lead; what is about a question leaves a line in the access log.
 *
 * @throws AppError `mail.unknown` (404).
 */
export const openKeptMail = async ({
  req: { payload, user },
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<KeptMail> =>
  inLoggedTransaction({
    payload,
    work: async (req) => {
      const mail =
        user?.role === 'lead' && /^[0-9a-f]{24}$/.test(id)
          ? await payload.findByID({ collection: 'mails', id, depth: 0, disableErrors: true, req })
          : null
      if (user === null || !mail?.message)
        throw new AppError({ code: 'mail.unknown', message: fr.unknown, status: 404 })
      const ticket = typeof mail.ticket === 'string' ? mail.ticket : null
      if (ticket !== null) await recordAccess({ req, userId: user.id, event: 'mail', ticket })
      const parsed = await PostalMime.parse(mail.message)
      return {
        to: (parsed.to ?? []).map(({ address }) => address).join(', '),
        subject: parsed.subject ?? '',
        text: parsed.text ?? '',
        message: mail.message,
      }
    },
  })
