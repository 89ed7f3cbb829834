import type { PayloadRequest, Where } from 'payload'
import type { Mail, MailEvent, PartnerLink } from '../payload-types.ts'

type Change =
  | { collection: 'mails'; data: Partial<Mail> }
  | { collection: 'partnerLinks'; data: Partial<PartnerLink> }
  | { collection: 'mailEvents'; data: Partial<MailEvent> }

/** What goes with the document it belongs to. */
type Going =
  | 'services'
  | 'locations'
  | 'absences'
  | 'partnerLinks'
  | 'contributions'
  | 'messages'
  | 'sealedParts'
  | 'mailEvents'
  | 'gapMarks'
  | 'answerLinks'
  | 'previewLinks'

/** Ids of the documents that fit, in the transaction of `req`. */
const idsOf = async ({
  req,
  collection,
  where,
}: {
  req: PayloadRequest
  collection: Change['collection'] | Going
  where: Where
}): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection,
    where,
    depth: 0,
    pagination: false,
    trash: true,
    select: {},
    req,
  })
  return docs.map(({ id }) => id)
}

/**
 * Changes each document that fits, one after the other, in the transaction of `req`. When one fails all
 * of the transaction is undone; Payload's own update of many would go on outside of it.
 *
 * @throws what the failing document threw.
 */
export const updateEach = async ({
  req,
  where,
  ...change
}: { req: PayloadRequest; where: Where } & Change): Promise<void> => {
  for (const id of await idsOf({ req, collection: change.collection, where }))
    await req.payload.update({ ...change, id, depth: 0, req })
}

/** The same for what goes with the document it belongs to. */
export const deleteEach = async ({
  req,
  collection,
  where,
}: {
  req: PayloadRequest
  collection: Going
  where: Where
}): Promise<void> => {
  for (const id of await idsOf({ req, collection, where }))
    await req.payload.delete({ collection, id, depth: 0, trash: true, req })
}
