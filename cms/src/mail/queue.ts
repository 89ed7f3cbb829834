import type { PayloadRequest } from 'payload'
import { postpone } from '../work/index.ts'
import type { MailKind } from './kinds.ts'

/**
 * Puts a mail in the outbox, in the transaction of `req`: it leaves only if the change behind it is
 * kept. Holds ids only; the words are written when it leaves. Answers its id.
 */
export const queueMail = async ({
  req,
  kind,
  ticket,
  user,
  organization,
  link,
  heldSeconds = 0,
  sampleOf,
}: {
  req: PayloadRequest
  kind: MailKind
  ticket?: string
  user?: string
  organization?: string
  /** The partner link that the mail carries. */
  link?: string
  /** It does not leave before so many seconds, by the database's clock. */
  heldSeconds?: number
  /** The letter whose words are tried. */
  sampleOf?: string
}): Promise<string> => {
  const { id } = await req.payload.create({
    collection: 'mails',
    data: {
      kind,
      state: 'waiting',
      attempts: 0,
      notBefore: new Date().toISOString(),
      ...(ticket === undefined ? {} : { ticket }),
      ...(user === undefined ? {} : { user }),
      ...(organization === undefined ? {} : { organization }),
      ...(link === undefined ? {} : { link }),
      ...(sampleOf === undefined ? {} : { sampleOf }),
    },
    depth: 0,
    req,
  })
  if (heldSeconds > 0)
    await postpone({ req, collection: 'mails', id, field: 'heldUntil', seconds: heldSeconds })
  return id
}
