import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import type { MailEvent } from '../payload-types.ts'
import { rawName } from '../files/index.ts'
import { deleteEach, updateEach } from '../work/index.ts'
import { actOf, keepRow } from './erased-again.ts'
import { recordErasure, type ErasureReason } from './erasures.ts'
import { inLoggedTransaction } from './record.ts'
import { ERASURES as fr } from './labels.fr.ts'
import { mailsToBury } from './mails-to-bury.ts'
import { bury, risenMails } from './tombstones.ts'

/** What could point to the sender of a mail that was received, or tell what it was about. */
export const nothingOfMail = {
  ...{ senderHash: null, namedHashes: null, emailId: null },
  ...{ size: null, storedAt: null, error: null, danger: null },
}

/**
 * Erases a mail of which nothing was made: the mail itself, and what could point to its sender. That it
 * came stays, so that it is not fetched again.
 */
export const eraseMail = async ({
  req,
  id,
  reason,
  userId,
  act = randomUUID(),
}: {
  req: PayloadRequest
  id: string
  reason: ErasureReason
  /** Who asked for it; null when it came back with a backup. */
  userId: string | null
  /** Given where several are erased by one act. */
  act?: string
}): Promise<void> => {
  const { mails } = await mailsToBury({ req, where: { id: { equals: id } } })
  await dropMail({ req, id })
  const noted = await recordErasure({ req, ticket: { reference: fr.mail }, reason, userId, act })
  // Last, and outside of the database: an older copy that is put back is erased again.
  bury({ id, events: [id], mails, act: noted })
}

const dropMail = async ({ req, id }: { req: PayloadRequest; id: string }) => {
  await deleteEach({ req, collection: 'sealedParts', where: { of: { equals: rawName(id) } } })
  const seenAt = new Date().toISOString()
  const data = { ...nothingOfMail, seenAt }
  await updateEach({ req, collection: 'mailEvents', where: { id: { equals: id } }, data })
}

/** Erases again the mails that came back with a backup. Answers how many. */
export const eraseRisenMails = async (payload: Payload): Promise<number> => {
  const ids = await risenMails(payload)
  for (const id of ids) {
    const again = { id, reason: 'restored', userId: null } as const
    await inLoggedTransaction({
      payload,
      work: async (req) => {
        const mail = await payload.findByID({ collection: 'mailEvents', id, depth: 0, req })
        // Another process was quicker.
        if (!mail.senderHash && !mail.emailId) return
        const stone = actOf(id)
        if (stone === null) await eraseMail({ req, ...again })
        else {
          await dropMail({ req, id })
          await keepRow({ req, stone, isErasedNow: true })
        }
        await endUnread({ req, mail })
      },
    })
  }
  return ids.length
}

/** One that waited to be read in the backup: nothing is made of it. */
const endUnread = async ({ req, mail }: { req: PayloadRequest; mail: MailEvent }) => {
  if (mail.state === 'done') return
  const data = { state: 'done', outcome: 'erased' } as const
  await updateEach({ req, collection: 'mailEvents', where: { id: { equals: mail.id } }, data })
}
