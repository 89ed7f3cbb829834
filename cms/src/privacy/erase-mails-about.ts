import type { PayloadRequest, Where } from 'payload'
import type { Mail } from '../payload-types.ts'
import { updateEach } from '../work/index.ts'
import { MAIL_ERASED, MAIL_ERASED_LEAVING } from './labels.fr.ts'

const NOTHING = {
  kind: 'erased',
  message: null,
  dataKey: null,
  organization: null,
  // A partner’s account names the partner.
  user: null,
  link: null,
  error: null,
  // By this the mail, with its address, is found at the mail service.
  providerId: null,
  replyHash: null,
  replyFor: null,
} satisfies Partial<Mail>

/**
 * Erases mails in the outbox, in the transaction of `req`. That a mail was made stays, not of which kind:
 * « danger possible » would tell what a question was about. What has not left never leaves; a worker that
 * has one in its hands finds it taken away, and can write nothing of it any more.
 */
export const eraseMailsAbout = async ({
  req,
  where,
}: {
  req: PayloadRequest
  where: Where
}): Promise<void> => {
  const { docs } = await req.payload.find({
    ...{ collection: 'mails', where, depth: 0, pagination: false, req },
    select: { state: true, kind: true, error: true, providerId: true },
  })
  for (const mail of docs) {
    const data = { ...NOTHING, ...endOf(mail) }
    await req.payload.update({ collection: 'mails', id: mail.id, data, depth: 0, req })
  }
  const sentAs = docs.flatMap(({ providerId }) => (providerId ? [providerId] : []))
  if (sentAs.length === 0) return
  const reports = { collection: 'mailEvents', where: { emailId: { in: sentAs } } } as const
  await updateEach({ req, ...reports, data: { emailId: null } })
}

/** What becomes of one that may still be taken up, by a worker or a person. */
const endOf = ({ state, kind, error }: Pick<Mail, 'state' | 'kind' | 'error'>): Partial<Mail> => {
  switch (state) {
    case 'waiting':
    case 'failed':
    case 'uncertain':
      return { state: 'cancelled', error: MAIL_ERASED }
    case 'running':
      return { state: 'cancelled', error: MAIL_ERASED_LEAVING }
    default:
      return kind === 'erased' ? { error: error ?? null } : {}
  }
}
