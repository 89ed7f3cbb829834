import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { whereReached } from '../desk/index.ts'
import { heldFrom } from '../inbound/index.ts'
import type { MailEvent, Ticket } from '../payload-types.ts'
import { requireOpenVault } from '../vault/index.ts'
import { PERSON as fr } from './labels.fr.ts'

/**
 * Every ticket of one mail address or telephone number that still holds something, oldest first.
 *
 * @throws AppError `person.address` (422) when it is neither, `vault.locked` (503).
 */
export const ticketsOf = async ({
  req,
  address,
}: {
  req: PayloadRequest
  address: string
}): Promise<Ticket[]> => {
  await requireOpenVault(req.payload)
  const where = whereReached(address)
  if (where === null)
    throw new AppError({ code: 'person.address', message: fr.addressShape, status: 422 })
  const { docs } = await req.payload.find({
    collection: 'tickets',
    where,
    sort: 'receivedAt',
    pagination: false,
    depth: 0,
    ...(req.transactionID === undefined ? {} : { req }),
  })
  return docs
}

/** Mails that a person sent and of which nothing was made; none for a telephone number. */
export const mailsOf = ({
  req,
  address,
}: {
  req: PayloadRequest
  address: string
}): Promise<MailEvent[]> =>
  address.includes('@') ? heldFrom({ req, address }) : Promise.resolve([])
