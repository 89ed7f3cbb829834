import type { PayloadRequest } from 'payload'
import type { Contribution } from '../../payload-types.ts'

type Asking = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** The parts of a ticket, in the order in which they were asked for. */
export const partsOf = async ({
  req,
  ticket,
}: {
  req: Asking
  ticket: string
}): Promise<Contribution[]> => {
  const { docs } = await req.payload.find({
    collection: 'contributions',
    where: { ticket: { equals: ticket } },
    depth: 0,
    sort: 'createdAt',
    pagination: false,
    ...(req.transactionID === undefined ? {} : { req }),
  })
  return docs
}

/** The part that an organization was asked for, whatever became of it; null when it never was. */
export const partFor = async ({
  req,
  ticket,
  organization,
}: {
  req: Asking
  ticket: string
  organization: string
}): Promise<Contribution | null> => {
  const { docs } = await req.payload.find({
    collection: 'contributions',
    where: { and: [{ ticket: { equals: ticket } }, { organization: { equals: organization } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    ...(req.transactionID === undefined ? {} : { req }),
  })
  return docs[0] ?? null
}
