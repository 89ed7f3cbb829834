import { AppError } from '@infos-droits/shared'
import { normalizeCode } from '@infos-droits/shared/crypto'
import type { PayloadRequest, Where } from 'payload'
import { whereReached } from '../desk/index.ts'
import { heldFrom } from '../inbound/index.ts'
import type { MailEvent, Ticket } from '../payload-types.ts'
import { requireOpenVault } from '../vault/index.ts'
import { PERSON as fr, WHO } from './labels.fr.ts'

const REFERENCE = /^[a-hj-np-z2-9]{4}[-\s]?[a-hj-np-z2-9]{4}$/i

/** What a receipt shows, as it is kept; null for an address or a number. */
const referenceIn = (typed: string): string | null =>
  whereReached(typed) === null && REFERENCE.test(typed.trim()) ? normalizeCode(typed) : null

/** True of what is looked for as a reference. */
export const isReference = (typed: string): boolean => referenceIn(typed) !== null

/** How a text to a person names them: by what they were found by. */
export const whoIs = (typed: string): string => {
  const reference = referenceIn(typed)
  return reference === null ? WHO.reachedAt(typed.trim()) : WHO.showing(reference)
}

/**
 * Every ticket of one mail address or telephone number, oldest first; or that of a reference with those that
 * were answered with it, for who gave neither and shows the receipt.
 *
 * @throws AppError `person.address` (422) when it is none of these, `vault.locked` (503).
 */
export const ticketsOf = async ({
  req,
  address,
}: {
  req: PayloadRequest
  address: string
}): Promise<Ticket[]> => {
  await requireOpenVault(req.payload)
  const reference = referenceIn(address)
  const where = reference === null ? whereReached(address) : { reference: { equals: reference } }
  if (where === null)
    throw new AppError({ code: 'person.address', message: fr.addressShape, status: 422 })
  const found = await ticketsWhere(req, where)
  if (reference === null || found.length === 0) return found
  return [...found, ...(await ticketsWhere(req, { mergedInto: { in: found.map(({ id }) => id) } }))]
}

/** Those that still hold something. */
export const keptTicketsOf = async (given: {
  req: PayloadRequest
  address: string
}): Promise<Ticket[]> => (await ticketsOf(given)).filter(({ erasedAt }) => !erasedAt)

const ticketsWhere = async (req: PayloadRequest, where: Where): Promise<Ticket[]> => {
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

/** Mails that a person sent and of which nothing was made; none for a number or a reference. */
export const mailsOf = ({
  req,
  address,
}: {
  req: PayloadRequest
  address: string
}): Promise<MailEvent[]> =>
  address.includes('@') ? heldFrom({ req, address }) : Promise.resolve([])
