import type { PayloadRequest } from 'payload'
import type { MailKind } from './kinds.ts'

/**
 * Puts a mail in the outbox, in the transaction of `req`: it leaves only if the change behind it is
 * kept. Holds ids only; the words are written when it leaves.
 */
export const queueMail = async ({
  req,
  kind,
  ticket,
  user,
  organization,
  link,
  sampleOf,
}: {
  req: PayloadRequest
  kind: MailKind
  ticket?: string
  user?: string
  organization?: string
  /** The partner link that the mail carries. */
  link?: string
  /** The letter whose words are tried. */
  sampleOf?: string
}): Promise<void> => {
  await req.payload.create({
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
    req,
  })
}
