import type { Payload, PayloadRequest } from 'payload'
import { rawName } from '../files/index.ts'
import { deleteEach, inTransaction, updateEach } from '../work/index.ts'
import { bury, risenMails } from './tombstones.ts'

/**
 * Erases a mail of which nothing was made: the mail itself, and what could point to its sender. That it
 * came stays, so that it is not fetched again.
 */
export const eraseMail = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<void> => {
  // First, and outside of the database: an older copy that is put back is erased again.
  bury(id)
  await deleteEach({ req, collection: 'sealedParts', where: { of: { equals: rawName(id) } } })
  const seenAt = new Date().toISOString()
  const data = { senderHash: null, emailId: null, size: null, storedAt: null, seenAt }
  await updateEach({ req, collection: 'mailEvents', where: { id: { equals: id } }, data })
}

/** Erases again the mails that came back with a backup. Answers how many. */
export const eraseRisenMails = async (payload: Payload): Promise<number> => {
  const ids = await risenMails(payload)
  for (const id of ids) await inTransaction({ payload, work: (req) => eraseMail({ req, id }) })
  return ids.length
}
