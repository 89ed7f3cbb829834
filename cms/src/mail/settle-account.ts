import { AppError, parseOrThrow } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireLead } from '../privacy/index.ts'
import { inTransaction, readOne } from '../work/index.ts'
import { isAccountMail, type KeptKind, type MailState } from './kinds.ts'
import { MAIL_REASONS, SETTLE as fr } from './labels.fr.ts'
import { queueMail } from './queue.ts'

const STUCK: readonly MailState[] = ['failed', 'uncertain']

/** What a person may decide: a new mail, or none. */
const choiceSchema = z.object({ choice: z.enum(['again', 'drop']) })

/** Written for its hour only: whoever forgot their password asks for a new one themselves. */
const canGoAgain = (kind: KeptKind): boolean => kind === 'invitation'

/** What may be decided of a mail here; mails about a ticket are settled by what is done with the ticket. */
export const choicesFor = ({
  kind,
  state,
}: {
  kind: KeptKind
  state: MailState
}): ('again' | 'drop')[] => {
  if (!isAccountMail(kind) || !STUCK.includes(state)) return []
  return canGoAgain(kind) ? ['again', 'drop'] : ['drop']
}

/**
 * Settles a mail about an account that was refused, or of which nobody knows whether it left: a new one
 * is put in the outbox, or none; in both cases this one is over.
 *
 * @throws AppError `mail.settle.unknown` (404), `mail.settle.over` (409) once it is settled or on its way.
 */
export const settleAccountMail = async ({
  req: asking,
  id,
  body,
}: {
  req: PayloadRequest
  id: string
  body: unknown
}): Promise<void> => {
  requireLead(asking)
  const { payload, user } = asking
  const code = 'mail.settle.invalid'
  const { choice } = parseOrThrow({ schema: choiceSchema, input: body, code, what: fr.what })
  await inTransaction({
    payload,
    user,
    work: async (req) => {
      const mail = await readOne({ req, collection: 'mails', id })
      if (mail === undefined)
        throw new AppError({ code: 'mail.settle.unknown', message: fr.unknown, status: 404 })
      if (!choicesFor(mail).includes(choice))
        throw new AppError({ code: 'mail.settle.over', message: fr.over, status: 409 })
      const account = typeof mail.user === 'object' ? mail.user?.id : mail.user
      if (choice === 'again' && account && isAccountMail(mail.kind))
        await queueMail({ req, kind: mail.kind, user: account })
      const error = choice === 'again' ? MAIL_REASONS.replaced : MAIL_REASONS.dropped
      await payload.update({
        collection: 'mails',
        id: mail.id,
        data: { state: 'cancelled', error },
        depth: 0,
        req,
      })
    },
  })
}
