import { MongoClient } from 'mongodb'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'

const POLL_MS = 50

/** References of all tickets, as often as they occur. */
export const ticketReferences = async (databaseUrl: string): Promise<string[]> => {
  const client = new MongoClient(databaseUrl)
  try {
    const tickets = client.db().collection<{ reference: string }>('tickets')
    const found = await tickets.find({}, { projection: { reference: 1 } }).toArray()
    return found.map((ticket) => ticket.reference)
  } finally {
    await client.close()
  }
}

const healthSchema = z.object({
  spool: z.object({ waiting: z.number(), aside: z.number() }),
})

/** Questions that the site still holds: on their way to the CMS, and put aside for a person. */
export const spoolDepth = async (siteUrl: string): Promise<{ waiting: number; aside: number }> => {
  const answer = await fetch(`${siteUrl}/healthz`)
  return healthSchema.parse(await answer.json()).spool
}

/** Waits until the site has handed every question to the CMS. */
export const spoolIsEmpty = async ({
  siteUrl,
  timeoutMs,
}: {
  siteUrl: string
  timeoutMs: number
}): Promise<void> => {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const { waiting, aside } = await spoolDepth(siteUrl)
    if (waiting === 0 && aside === 0) return
    if (performance.now() > deadline)
      throw new Error(`${waiting} wait and ${aside} lie aside after ${timeoutMs} ms`)
    await delay(POLL_MS)
  }
}
