import type { PayloadRequest } from 'payload'

const DAY_MS = 86_400_000

/** Whether the lead was told, less than a day ago, of words of danger in what this sender writes to many. */
export const wasAlertedOf = async ({
  req,
  senderHash,
}: {
  req: PayloadRequest
  senderHash: string
}): Promise<boolean> => {
  const since = new Date(Date.now() - DAY_MS).toISOString()
  const { totalDocs } = await req.payload.count({
    collection: 'mailEvents',
    where: {
      and: [
        { senderHash: { equals: senderHash } },
        { danger: { equals: true } },
        { outcome: { in: ['ticket', 'unparsed'] } },
        { createdAt: { greater_than: since } },
      ],
    },
    req,
  })
  return totalDocs > 0
}
