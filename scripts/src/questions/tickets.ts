import { MongoClient } from 'mongodb'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'

const POLL_MS = 200

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
    const answer = await fetch(`${siteUrl}/healthz`)
    const { spool } = healthSchema.parse(await answer.json())
    if (spool.waiting === 0 && spool.aside === 0) return
    if (performance.now() > deadline)
      throw new Error(`${spool.waiting} wait and ${spool.aside} lie aside after ${timeoutMs} ms`)
    await delay(POLL_MS)
  }
}
