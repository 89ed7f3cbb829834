import type { Payload, PayloadRequest, Where } from 'payload'
import { vaultState } from '../vault/index.ts'
import { inLoggedTransaction, recordAccess } from './record.ts'

/** Within it, the same person at the same ticket is one opening: a page draws itself again at each step. */
const SAME_OPENING_MS = 3_600_000
/** Lines written in one transaction: of a long list, others wait for no more than these. */
const BATCH = 50

/** Who opens a text: an account, or the holder of a mailed link, of whom nothing else is known. */
export type Reader = { userId: string } | { linkId: string }

/**
 * Notes that somebody opens the text of questions: one line a person, ticket and hour. Written before
 * anything is shown; while the keys are missing nothing can be read, and nothing is noted.
 */
export const noteTextsOpened = async ({
  payload,
  tickets,
  reader,
}: {
  payload: Payload
  /** Their ids. */
  tickets: string[]
  reader: Reader
}): Promise<void> => {
  if (tickets.length === 0 || (await vaultState(payload)) !== 'open') return
  const who =
    'userId' in reader
      ? { userId: reader.userId }
      : { userId: null, subject: `partnerLinks/${reader.linkId}` }
  const fresh = await unnoted({ req: { payload }, tickets, reader })
  for (let from = 0; from < fresh.length; from += BATCH)
    await inLoggedTransaction({
      payload,
      work: async (req) => {
        // Another process, or a second window, may have been quicker.
        const batch = await unnoted({ req, tickets: fresh.slice(from, from + BATCH), reader })
        for (const ticket of batch) await recordAccess({ req, event: 'text', ticket, ...who })
      },
    })
}

/** Those of which no opening by this reader was noted within the hour. */
const unnoted = async ({
  req,
  tickets,
  reader,
}: {
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>
  tickets: string[]
  reader: Reader
}): Promise<string[]> => {
  const by: Where =
    'userId' in reader
      ? { user: { equals: reader.userId } }
      : { subject: { equals: `partnerLinks/${reader.linkId}` } }
  const since = new Date(Date.now() - SAME_OPENING_MS).toISOString()
  const { docs } = await req.payload.find({
    collection: 'accessLog',
    where: {
      and: [
        { ticket: { in: tickets } },
        { event: { equals: 'text' } },
        { at: { greater_than: since } },
        by,
      ],
    },
    depth: 0,
    pagination: false,
    select: { ticket: true },
    req,
  })
  const noted = new Set(docs.map(({ ticket }) => ticket))
  return tickets.filter((ticket) => !noted.has(ticket))
}
