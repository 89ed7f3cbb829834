import type { Payload, PayloadRequest, Where } from 'payload'
import { queueMail } from '../../mail/index.ts'
import { inTransaction, updateEach } from '../../work/index.ts'
import { idOf } from '../actor.ts'
import { digestInstant } from './morning.ts'

/**
 * Puts in the outbox, for each organization that wants one mail a morning, the one about what came since the
 * last: at most one a working day, none when there is nothing new. Answers whether there was one.
 */
export const queueDigests = async ({
  payload,
  now = new Date(),
}: {
  payload: Payload
  now?: Date
}): Promise<boolean> => {
  const before = digestInstant(now)
  if (before === null) return false
  const { docs } = await payload.find({
    collection: 'partnerLinks',
    where: waiting(before),
    depth: 0,
    pagination: false,
    select: { organization: true },
  })
  const organizations = new Set(docs.flatMap(({ organization }) => idOf(organization) ?? []))
  for (const organization of organizations)
    await inTransaction({ payload, work: (req) => queueOne({ req, organization, before }) })
  return organizations.size > 0
}

const waiting = (before: string): Where => ({
  and: [
    { waitsForDigest: { equals: true } },
    { revokedAt: { exists: false } },
    { createdAt: { less_than: before } },
  ],
})

/** Two workers at once meet at the links, and the later one finds none. */
const queueOne = async ({
  req,
  organization,
  before,
}: {
  req: PayloadRequest
  organization: string
  before: string
}): Promise<void> => {
  const { docs } = await req.payload.find({
    collection: 'partnerLinks',
    where: { and: [waiting(before), { organization: { equals: organization } }] },
    depth: 0,
    pagination: false,
    select: {},
    req,
  })
  if (docs.length === 0 || (await wasTold({ req, organization, since: before }))) return
  const digest = await queueMail({ req, kind: 'partner-digest', organization })
  await updateEach({
    req,
    collection: 'partnerLinks',
    where: { id: { in: docs.map(({ id }) => id) } },
    data: { waitsForDigest: false, digest },
  })
}

/** A question that was being routed when the mail of the morning was made waits for the next one. */
const wasTold = async ({
  req,
  organization,
  since,
}: {
  req: PayloadRequest
  organization: string
  since: string
}): Promise<boolean> => {
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: {
      and: [
        { kind: { equals: 'partner-digest' } },
        { organization: { equals: organization } },
        { createdAt: { greater_than_equal: since } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
    select: {},
    req,
  })
  return docs.length > 0
}
